#pragma once
// The acts of the frame itself, and the one menu that they stand in.

class QMenu;

namespace lygte {

class CommandRegistry;
class MainWindow;
class UndoService;

void registerShellCommands(MainWindow& window, UndoService& undo);
/// Language, look, lock, help, quit. Its submenus follow the language.
void fillMenu(QMenu& menu, CommandRegistry& commands);

} // namespace lygte
