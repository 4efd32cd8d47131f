#include "ui/widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <breezeicons.h>

namespace lygte {

/// The drawing that fits that many pixels: the largest that is not larger, else the smallest there is.
static QString drawingFile(const QString& name, int pixels)
{
    static const QStringList folders{QStringLiteral("actions"), QStringLiteral("status"),    QStringLiteral("places"),
                                     QStringLiteral("apps"),    QStringLiteral("mimetypes"), QStringLiteral("categories"),
                                     QStringLiteral("devices"), QStringLiteral("emblems"),   QStringLiteral("preferences")};
    const QList<int> sizes = pixels < 22   ? QList{16, 22, 24, 32, 48}
                             : pixels < 32 ? QList{22, 24, 16, 32, 48}
                                           : QList{32, 48, 64, 22, 24, 16};
    QString coloured; // from 32 pixels on, only actions and states are drawn in one colour
    for (const int size : sizes) {
        for (const QString& folder : folders) {
            QString file = QStringLiteral(":/icons/breeze/%1/%2/%3.svg").arg(folder).arg(size).arg(name);
            if (!QFile::exists(file)) continue;
            if (size < 32 || folder == u"actions" || folder == u"status") return file;
            if (coloured.isEmpty()) coloured = file;
        }
    }
    return coloured;
}

static QByteArray recoloured(const QString& path, const QColor& colour)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray svg = file.readAll();
    for (const char* grey : {"#232629", "#fcfcfc", "#31363b", "#4d4d4d", "#da4453"})
        svg.replace(grey, colour.name().toLatin1());
    return svg;
}

namespace {

class BreezeEngine final : public QIconEngine
{
public:
    BreezeEngine(QString name, QColor colour) : name_(std::move(name)), colour_(colour) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    /// `size` is in device pixels.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QColor colour = colourFor(mode);
        const QString key = QStringLiteral("lygte-icon/%1/%2x%3@%4/%5")
                                .arg(name_)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(scale)
                                .arg(colour.rgba());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap)) return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QSvgRenderer renderer(recoloured(drawingFile(name_, int(size.height() / scale)), colour));
        QPainter painter(&pixmap);
        const int edge = std::min(size.width(), size.height());
        renderer.render(&painter, QRectF((size.width() - edge) / 2.0, (size.height() - edge) / 2.0, edge, edge));
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override { return {QSize(16, 16), QSize(22, 22), QSize(32, 32)}; }
    QString key() const override { return QStringLiteral("lygte"); }
    QString iconName() override { return name_; }
    bool isNull() override { return false; }
    QIconEngine* clone() const override { return new BreezeEngine(*this); }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled) return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (colour_.isValid()) return colour_;
        return palette.color(QPalette::WindowText);
    }

    QString name_;
    QColor colour_;
};

} // namespace

QIcon icon(const QString& name, const QColor& colour)
{
    static const bool loaded = (BreezeIcons::initIcons(), true);
    Q_UNUSED(loaded);
    if (name.isEmpty()) return {};
    if (drawingFile(name, 16).isEmpty()) {
        qWarning("no Breeze icon is named \"%s\"", qPrintable(name));
        return {};
    }
    return QIcon(new BreezeEngine(name, colour));
}

QIcon icon(const QString& name)
{
    return icon(name, QColor());
}

} // namespace lygte
