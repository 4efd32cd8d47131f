<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>Passphrase: </source>
        <translation>Passphrase: </translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>Once more: </translation>
    </message>
    <message>
        <source>This does not fit %1: see lygte-cli --help.</source>
        <translation>This does not fit %1: see lygte-cli --help.</translation>
    </message>
    <message>
        <source>--%1 takes a number, not “%2”.</source>
        <translation>--%1 takes a number, not “%2”.</translation>
    </message>
    <message>
        <source>This case file has no passphrase: the system&apos;s keyring keeps its key.</source>
        <translation>This case file has no passphrase: the system&apos;s keyring keeps its key.</translation>
    </message>
    <message>
        <source>The lock screen&apos;s passphrase is changed in Lygte itself.</source>
        <translation>The lock screen&apos;s passphrase is changed in Lygte itself.</translation>
    </message>
    <message>
        <source>There is no case file in this folder.</source>
        <translation>There is no case file in this folder.</translation>
    </message>
    <message>
        <source>Give the folder of the case file with --store.</source>
        <translation>Give the folder of the case file with --store.</translation>
    </message>
    <message>
        <source>The passphrase is changed. A copy that was made before still opens with the old one.</source>
        <translation>The passphrase is changed. A copy that was made before still opens with the old one.</translation>
    </message>
    <message>
        <source>A new passphrase for the case file: </source>
        <translation>A new passphrase for the case file: </translation>
    </message>
    <message>
        <source>This is not done later by itself. See that the server is running, and that --host and --port are right, and run it again: %1</source>
        <translation>This is not done later by itself. See that the server is running, and that --host and --port are right, and run it again: %1</translation>
    </message>
</context>
<context>
    <name>ComposerWarnings</name>
    <message>
        <source>The text holds a number that looks like a CPR number.</source>
        <translation>The text holds a number that looks like a CPR number.</translation>
    </message>
    <message>
        <source>The text holds a bank account number.</source>
        <translation>The text holds a bank account number.</translation>
    </message>
    <message>
        <source>The text speaks of a password or MitID. The police never ask for them.</source>
        <translation>The text speaks of a password or MitID. The police never ask for them.</translation>
    </message>
</context>
<context>
    <name>Connect</name>
    <message>
        <source>The server&apos;s name is not known on this network.</source>
        <translation>The server&apos;s name is not known on this network.</translation>
    </message>
    <message>
        <source>Check the name, and that you are on the right network (VPN).</source>
        <translation>Check the name, and that you are on the right network (VPN).</translation>
    </message>
    <message>
        <source>Nobody answers at the server&apos;s address.</source>
        <translation>Nobody answers at the server&apos;s address.</translation>
    </message>
    <message>
        <source>Check the network and the port. The server may be stopped: ask your administrator.</source>
        <translation>Check the network and the port. The server may be stopped: ask your administrator.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>The server did not answer in time.</translation>
    </message>
    <message>
        <source>Check the network (VPN). Lygte tries again by itself.</source>
        <translation>Check the network (VPN). Lygte tries again by itself.</translation>
    </message>
    <message>
        <source>The connection ended while it was being made.</source>
        <translation>The connection ended while it was being made.</translation>
    </message>
    <message>
        <source>Lygte tries again by itself. If it goes on, tell your administrator.</source>
        <translation>Lygte tries again by itself. If it goes on, tell your administrator.</translation>
    </message>
    <message>
        <source>The server offers no encryption, so nothing was sent to it.</source>
        <translation>The server offers no encryption, so nothing was sent to it.</translation>
    </message>
    <message>
        <source>Tell your administrator: the server has no TLS, or another program answers there.</source>
        <translation>Tell your administrator: the server has no TLS, or another program answers there.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not from an authority that this machine trusts, so nothing was sent to it.</source>
        <translation>The server&apos;s certificate is not from an authority that this machine trusts, so nothing was sent to it.</translation>
    </message>
    <message>
        <source>Do not go on. Tell your administrator: it may be a false server, or the root certificate here is old.</source>
        <translation>Do not go on. Tell your administrator: it may be a false server, or the root certificate here is old.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired or is not valid yet.</source>
        <translation>The server&apos;s certificate has expired or is not valid yet.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock. If it is right, the administrator must renew the certificate.</source>
        <translation>Check this machine&apos;s clock. If it is right, the administrator must renew the certificate.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name.</source>
        <translation>The server&apos;s certificate is for another name.</translation>
    </message>
    <message>
        <source>Check the server&apos;s name. If it is right, do not go on, and tell your administrator.</source>
        <translation>Check the server&apos;s name. If it is right, do not go on, and tell your administrator.</translation>
    </message>
    <message>
        <source>A certificate or key on this machine is missing or cannot be read.</source>
        <translation>A certificate or key on this machine is missing or cannot be read.</translation>
    </message>
    <message>
        <source>Choose the files again, or ask your administrator for new ones. Only you may be able to read the key.</source>
        <translation>Choose the files again, or ask your administrator for new ones. Only you may be able to read the key.</translation>
    </message>
    <message>
        <source>The server does not accept this device.</source>
        <translation>The server does not accept this device.</translation>
    </message>
    <message>
        <source>Its certificate is missing, expired or revoked, or belongs to another officer. Ask your administrator for a new one.</source>
        <translation>Its certificate is missing, expired or revoked, or belongs to another officer. Ask your administrator for a new one.</translation>
    </message>
    <message>
        <source>The server cannot prove that nobody listens in between, so the connection was ended.</source>
        <translation>The server cannot prove that nobody listens in between, so the connection was ended.</translation>
    </message>
    <message>
        <source>Do not go on. Tell your administrator.</source>
        <translation>Do not go on. Tell your administrator.</translation>
    </message>
    <message>
        <source>The server asks for the password in a way that gives it away, so it was not sent.</source>
        <translation>The server asks for the password in a way that gives it away, so it was not sent.</translation>
    </message>
    <message>
        <source>Tell your administrator: the server must use SCRAM for your user.</source>
        <translation>Tell your administrator: the server must use SCRAM for your user.</translation>
    </message>
    <message>
        <source>The user or the password is wrong, or this device&apos;s certificate is another officer&apos;s.</source>
        <translation>The user or the password is wrong, or this device&apos;s certificate is another officer&apos;s.</translation>
    </message>
    <message>
        <source>Type the password again. If it is right, ask your administrator.</source>
        <translation>Type the password again. If it is right, ask your administrator.</translation>
    </message>
    <message>
        <source>The server has no such database.</source>
        <translation>The server has no such database.</translation>
    </message>
    <message>
        <source>Check the name of the database.</source>
        <translation>Check the name of the database.</translation>
    </message>
    <message>
        <source>Your user may not use this database from here.</source>
        <translation>Your user may not use this database from here.</translation>
    </message>
    <message>
        <source>Ask your administrator for access.</source>
        <translation>Ask your administrator for access.</translation>
    </message>
    <message>
        <source>The server has no free connection.</source>
        <translation>The server has no free connection.</translation>
    </message>
    <message>
        <source>Lygte tries again by itself. Are you logged in on other machines?</source>
        <translation>Lygte tries again by itself. Are you logged in on other machines?</translation>
    </message>
    <message>
        <source>The server is starting.</source>
        <translation>The server is starting.</translation>
    </message>
    <message>
        <source>Lygte tries again by itself in a moment.</source>
        <translation>Lygte tries again by itself in a moment.</translation>
    </message>
    <message>
        <source>The server is being stopped.</source>
        <translation>The server is being stopped.</translation>
    </message>
    <message>
        <source>Lygte tries again by itself.</source>
        <translation>Lygte tries again by itself.</translation>
    </message>
    <message>
        <source>Only a copy of the server that cannot be written to is there.</source>
        <translation>Only a copy of the server that cannot be written to is there.</translation>
    </message>
    <message>
        <source>Lygte tries again by itself. If it goes on, tell your administrator that the main server is down.</source>
        <translation>Lygte tries again by itself. If it goes on, tell your administrator that the main server is down.</translation>
    </message>
    <message>
        <source>What answers there is no server that Lygte knows.</source>
        <translation>What answers there is no server that Lygte knows.</translation>
    </message>
    <message>
        <source>Check the address and the port, and tell your administrator the words below.</source>
        <translation>Check the address and the port, and tell your administrator the words below.</translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message>
        <source>Internal note – not part of the conversation</source>
        <translation>Internal note – not part of the conversation</translation>
    </message>
    <message>
        <source>Officer %1</source>
        <translation>Officer %1</translation>
    </message>
    <message>
        <source>Deleted or unsent, says the platform</source>
        <translation>Deleted or unsent, says the platform</translation>
    </message>
    <message>
        <source>As found in the source:</source>
        <translation>As found in the source:</translation>
    </message>
    <message numerus="yes">
        <source>Show more (%n more character(s))</source>
        <translation>
            <numerusform>Show more (%n more character)</numerusform>
            <numerusform>Show more (%n more characters)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Show less</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>edited</translation>
    </message>
    <message>
        <source>repaired – hide the source&apos;s text</source>
        <translation>repaired – hide the source&apos;s text</translation>
    </message>
    <message>
        <source>repaired – show the source&apos;s text</source>
        <translation>repaired – show the source&apos;s text</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>On this machine only: copy it into the platform, then mark it as sent.</source>
        <translation>On this machine only: copy it into the platform, then mark it as sent.</translation>
    </message>
    <message>
        <source>The patrol</source>
        <translation>The patrol</translation>
    </message>
    <message>
        <source>Unknown sender</source>
        <translation>Unknown sender</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>time not known</translation>
    </message>
    <message>
        <source>hour not known</source>
        <translation>hour not known</translation>
    </message>
    <message>
        <source>local time of the phone, assumed Danish</source>
        <translation>local time of the phone, assumed Danish</translation>
    </message>
    <message>
        <source>time zone not known</source>
        <translation>time zone not known</translation>
    </message>
    <message>
        <source>known to the minute</source>
        <translation>known to the minute</translation>
    </message>
    <message>
        <source>known to the day</source>
        <translation>known to the day</translation>
    </message>
    <message>
        <source>known to the second</source>
        <translation>known to the second</translation>
    </message>
    <message>
        <source>The source does not say when this was written; it stands where the source has it.</source>
        <translation>The source does not say when this was written; it stands where the source has it.</translation>
    </message>
    <message>
        <source>In the source: %1</source>
        <translation>In the source: %1</translation>
    </message>
    <message>
        <source>typed in by officer %1</source>
        <translation>typed in by officer %1</translation>
    </message>
    <message>
        <source>pasted by officer %1</source>
        <translation>pasted by officer %1</translation>
    </message>
    <message>
        <source>in the export, covered</source>
        <translation>in the export, covered</translation>
    </message>
    <message>
        <source>referenced, not delivered</source>
        <translation>referenced, not delivered</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>No text in the source</source>
        <translation>No text in the source</translation>
    </message>
    <message>
        <source>A picture, video or sound; not delivered</source>
        <translation>A picture, video or sound; not delivered</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>repaired</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>Not in the platform yet: copy it there, then mark it as sent.</source>
        <translation>Not in the platform yet: copy it there, then mark it as sent.</translation>
    </message>
    <message>
        <source>no time that can be read</source>
        <translation>no time that can be read</translation>
    </message>
    <message>
        <source>earlier than the message before it</source>
        <translation>earlier than the message before it</translation>
    </message>
    <message>
        <source>day and month may have changed places</source>
        <translation>day and month may have changed places</translation>
    </message>
    <message>
        <source>text before the first message</source>
        <translation>text before the first message</translation>
    </message>
    <message>
        <source>looks nearly like a new message</source>
        <translation>looks nearly like a new message</translation>
    </message>
    <message>
        <source>looks like a message that was pasted in</source>
        <translation>looks like a message that was pasted in</translation>
    </message>
    <message>
        <source>too long, cut</source>
        <translation>too long, cut</translation>
    </message>
    <message>
        <source>the file ends in the middle</source>
        <translation>the file ends in the middle</translation>
    </message>
    <message>
        <source>no JSON that can be read</source>
        <translation>no JSON that can be read</translation>
    </message>
    <message>
        <source>letters that cannot be read</source>
        <translation>letters that cannot be read</translation>
    </message>
    <message>
        <source>a member that stands there twice</source>
        <translation>a member that stands there twice</translation>
    </message>
    <message>
        <source>not a message</source>
        <translation>not a message</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>not understood</translation>
    </message>
    <message>
        <source>Place %1: %2</source>
        <translation>Place %1: %2</translation>
    </message>
    <message>
        <source>may be closed for replies</source>
        <translation>may be closed for replies</translation>
    </message>
    <message>
        <source>As far as known the platform took a reply until %1: try before you give up. %2.</source>
        <translation>As far as known the platform took a reply until %1: try before you give up. %2.</translation>
    </message>
    <message>
        <source>%1 to reply</source>
        <translation>%1 to reply</translation>
    </message>
    <message>
        <source>The platform takes a reply until %1. %2.</source>
        <translation>The platform takes a reply until %1. %2.</translation>
    </message>
    <message>
        <source>Enter shows the earlier text</source>
        <translation>Enter shows the earlier text</translation>
    </message>
    <message>
        <source>Taken back %1</source>
        <translation>Taken back %1</translation>
    </message>
    <message>
        <source>Corrected %1</source>
        <translation>Corrected %1</translation>
    </message>
    <message>
        <source>Before it was corrected:</source>
        <translation>Before it was corrected:</translation>
    </message>
    <message>
        <source>Something in it was refused</source>
        <translation>Something in it was refused</translation>
    </message>
    <message>
        <source>The server did not take something in this conversation; it is still here.</source>
        <translation>The server did not take something in this conversation; it is still here.</translation>
    </message>
    <message>
        <source>Not all of it is on the server yet</source>
        <translation>Not all of it is on the server yet</translation>
    </message>
    <message>
        <source>Something in this conversation is on this machine only; nobody else sees it yet.</source>
        <translation>Something in this conversation is on this machine only; nobody else sees it yet.</translation>
    </message>
    <message>
        <source>Refused – %1</source>
        <translation>Refused – %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The patrol&apos;s account</source>
        <translation>The patrol&apos;s account</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>not assessed</translation>
    </message>
    <message>
        <source>Change it again, and the new change takes the place of this one when the server has answered.</source>
        <translation>Change it again, and the new change takes the place of this one when the server has answered.</translation>
    </message>
    <message>
        <source>WhatsApp text</source>
        <translation>WhatsApp text</translation>
    </message>
    <message>
        <source>Download from Messenger or Instagram</source>
        <translation>Download from Messenger or Instagram</translation>
    </message>
    <message>
        <source>Download of encrypted chats from Messenger</source>
        <translation>Download of encrypted chats from Messenger</translation>
    </message>
    <message>
        <source>Practice data</source>
        <translation>Practice data</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The case file did not open: the key or passphrase is wrong.</source>
        <translation>The case file did not open: the key or passphrase is wrong.</translation>
    </message>
    <message>
        <source>Try the passphrase again. Nothing was changed.</source>
        <translation>Try the passphrase again. Nothing was changed.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not answer.</source>
        <translation>The system&apos;s keyring did not answer.</translation>
    </message>
    <message>
        <source>The case file is damaged.</source>
        <translation>The case file is damaged.</translation>
    </message>
    <message>
        <source>It was not changed. Copy the folder to a safe place, then restore your latest backup.</source>
        <translation>It was not changed. Copy the folder to a safe place, then restore your latest backup.</translation>
    </message>
    <message>
        <source>The case file is not encrypted, so Lygte refuses to use it.</source>
        <translation>The case file is not encrypted, so Lygte refuses to use it.</translation>
    </message>
    <message>
        <source>Tell your administrator: the program is not installed correctly.</source>
        <translation>Tell your administrator: the program is not installed correctly.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved by this action.</source>
        <translation>The disk is full. Nothing was saved by this action.</translation>
    </message>
    <message>
        <source>Free some space, then do it again. What you saved before is safe.</source>
        <translation>Free some space, then do it again. What you saved before is safe.</translation>
    </message>
    <message>
        <source>The case file was made by a newer version of Lygte.</source>
        <translation>The case file was made by a newer version of Lygte.</translation>
    </message>
    <message>
        <source>Update Lygte on this machine. The file was not changed.</source>
        <translation>Update Lygte on this machine. The file was not changed.</translation>
    </message>
    <message>
        <source>Another program has the case file open.</source>
        <translation>Another program has the case file open.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Close the other program, then try again.</translation>
    </message>
    <message>
        <source>The place cannot be written to.</source>
        <translation>The place cannot be written to.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for the right to write there.</source>
        <translation>Choose another folder, or ask for the right to write there.</translation>
    </message>
    <message>
        <source>It is not here.</source>
        <translation>It is not here.</translation>
    </message>
    <message>
        <source>Check the name, or search for it.</source>
        <translation>Check the name, or search for it.</translation>
    </message>
    <message>
        <source>It has changed in the meantime, so the action was not carried out.</source>
        <translation>It has changed in the meantime, so the action was not carried out.</translation>
    </message>
    <message>
        <source>Look at its state now, then decide again.</source>
        <translation>Look at its state now, then decide again.</translation>
    </message>
    <message>
        <source>Something is missing or not valid.</source>
        <translation>Something is missing or not valid.</translation>
    </message>
    <message>
        <source>Correct it and try again. What you wrote is kept.</source>
        <translation>Correct it and try again. What you wrote is kept.</translation>
    </message>
    <message>
        <source>It is larger than Lygte will read.</source>
        <translation>It is larger than Lygte will read.</translation>
    </message>
    <message>
        <source>Split the file, or ask for help. Nothing was saved.</source>
        <translation>Split the file, or ask for help. Nothing was saved.</translation>
    </message>
    <message>
        <source>The file is in no format that Lygte knows.</source>
        <translation>The file is in no format that Lygte knows.</translation>
    </message>
    <message>
        <source>Choose the text file, JSON file or zip archive of the export.</source>
        <translation>Choose the text file, JSON file or zip archive of the export.</translation>
    </message>
    <message>
        <source>Reading the file failed.</source>
        <translation>Reading the file failed.</translation>
    </message>
    <message>
        <source>The file may be damaged or hostile.</source>
        <translation>The file may be damaged or hostile.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>It was stopped.</translation>
    </message>
    <message>
        <source>Start it again when you want to.</source>
        <translation>Start it again when you want to.</translation>
    </message>
    <message>
        <source>The system could not read or write it.</source>
        <translation>The system could not read or write it.</translation>
    </message>
    <message>
        <source>Check that it is there and that you may use it.</source>
        <translation>Check that it is there and that you may use it.</translation>
    </message>
    <message>
        <source>The case file refused the action. Nothing was saved by it.</source>
        <translation>The case file refused the action. Nothing was saved by it.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report the words below.</source>
        <translation>Try again. If it happens again, report the words below.</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>There is no connection to the server.</translation>
    </message>
    <message>
        <source>What you do is kept on this machine and sent when the connection is back.</source>
        <translation>What you do is kept on this machine and sent when the connection is back.</translation>
    </message>
    <message>
        <source>The connection to the server, or the right to do this there, was refused.</source>
        <translation>The connection to the server, or the right to do this there, was refused.</translation>
    </message>
    <message>
        <source>Check your user and password, or tell your administrator the words below.</source>
        <translation>Check your user and password, or tell your administrator the words below.</translation>
    </message>
    <message>
        <source>The server answered with an error.</source>
        <translation>The server answered with an error.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, tell your administrator the words below.</source>
        <translation>Try again. If it happens again, tell your administrator the words below.</translation>
    </message>
    <message>
        <source>The disk became full on the way. What was imported until then is in the case file.</source>
        <translation>The disk became full on the way. What was imported until then is in the case file.</translation>
    </message>
    <message>
        <source>Free some space, then import the same again: it goes on where it stopped.</source>
        <translation>Free some space, then import the same again: it goes on where it stopped.</translation>
    </message>
    <message>
        <source>The case file refused to go on. What was imported until then is in it.</source>
        <translation>The case file refused to go on. What was imported until then is in it.</translation>
    </message>
    <message>
        <source>Import the same again: it goes on where it stopped. If it happens again, report the words below.</source>
        <translation>Import the same again: it goes on where it stopped. If it happens again, report the words below.</translation>
    </message>
    <message>
        <source>Reading it took too much time or memory. What was imported until then is in the case file.</source>
        <translation>Reading it took too much time or memory. What was imported until then is in the case file.</translation>
    </message>
    <message>
        <source>Ask for help, or split the file. What is in the case file already stays.</source>
        <translation>Ask for help, or split the file. What is in the case file already stays.</translation>
    </message>
    <message>
        <source>Unlock the keyring, then try again. Nothing was changed.</source>
        <translation>Unlock the keyring, then try again. Nothing was changed.</translation>
    </message>
    <message>
        <source>The server has not been upgraded to this version of Lygte.</source>
        <translation>The server has not been upgraded to this version of Lygte.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to upgrade it. What you write is kept here until then.</source>
        <translation>Ask whoever runs the server to upgrade it. What you write is kept here until then.</translation>
    </message>
</context>
<context>
    <name>EscalationPage</name>
    <message>
        <source>Escalations</source>
        <translation>Escalations</translation>
    </message>
    <message>
        <source>New escalation</source>
        <translation>New escalation</translation>
    </message>
    <message>
        <source>Go to the next thing missing</source>
        <translation>Go to the next thing missing</translation>
    </message>
    <message>
        <source>Preview the document</source>
        <translation>Preview the document</translation>
    </message>
    <message>
        <source>Save the document as PDF</source>
        <translation>Save the document as PDF</translation>
    </message>
    <message>
        <source>Save the document as ODT</source>
        <translation>Save the document as ODT</translation>
    </message>
    <message>
        <source>Open the escalation&apos;s conversation</source>
        <translation>Open the escalation&apos;s conversation</translation>
    </message>
    <message>
        <source>Show or hide closed escalations</source>
        <translation>Show or hide closed escalations</translation>
    </message>
</context>
<context>
    <name>Escalations</name>
    <message>
        <source>Overdue by %1</source>
        <translation>Overdue by %1</translation>
    </message>
    <message>
        <source>Was due %1</source>
        <translation>Was due %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Done %1 too late</source>
        <translation>Done %1 too late</translation>
    </message>
    <message>
        <source>A message of the conversation</source>
        <translation>A message of the conversation</translation>
    </message>
    <message>
        <source>The document, saved as it stands now</source>
        <translation>The document, saved as it stands now</translation>
    </message>
    <message>
        <source>officer %1</source>
        <translation>officer %1</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Danish</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Draft printout saved as %1 (%2)</source>
        <translation>Draft printout saved as %1 (%2)</translation>
    </message>
    <message>
        <source>Document saved as %1 (%2)</source>
        <translation>Document saved as %1 (%2)</translation>
    </message>
    <message>
        <source>Draft begun</source>
        <translation>Draft begun</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Police district</source>
        <translation>Police district</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Excerpt</translation>
    </message>
    <message>
        <source>Note for the record</source>
        <translation>Note for the record</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>None of it is on the server. What you write here is kept, and goes along when all of it is tried again.</source>
        <translation>None of it is on the server. What you write here is kept, and goes along when all of it is tried again.</translation>
    </message>
    <message>
        <source>Refused – %1</source>
        <translation>Refused – %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>What you write in the field now is a new change. It takes the place of the refused one when the server has answered.</source>
        <translation>What you write in the field now is a new change. It takes the place of the refused one when the server has answered.</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Search in everything</source>
        <translation>Search in everything</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>today %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>yesterday %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>tomorrow %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
</context>
<context>
    <name>ImportTrouble</name>
    <message>
        <source>The file stops in the middle. Everything before that was read.</source>
        <translation>The file stops in the middle. Everything before that was read.</translation>
    </message>
    <message>
        <source>The file is damaged here. Everything before that was read, nothing after it.</source>
        <translation>The file is damaged here. Everything before that was read, nothing after it.</translation>
    </message>
    <message>
        <source>The file is nested far too deeply here. Everything before that was read, nothing after it.</source>
        <translation>The file is nested far too deeply here. Everything before that was read, nothing after it.</translation>
    </message>
    <message>
        <source>Something follows after the end of the chat. It was not read.</source>
        <translation>Something follows after the end of the chat. It was not read.</translation>
    </message>
    <message>
        <source>This entry among the messages is not a message. It was left out.</source>
        <translation>This entry among the messages is not a message. It was left out.</translation>
    </message>
    <message>
        <source>This message says one thing twice. The first was taken.</source>
        <translation>This message says one thing twice. The first was taken.</translation>
    </message>
    <message>
        <source>This message has no time that can be right. It was imported without a time.</source>
        <translation>This message has no time that can be right. It was imported without a time.</translation>
    </message>
    <message>
        <source>This message is longer than an import may take. The rest was left out.</source>
        <translation>This message is longer than an import may take. The rest was left out.</translation>
    </message>
    <message>
        <source>This line stands before the first message. It was left out.</source>
        <translation>This line stands before the first message. It was left out.</translation>
    </message>
    <message>
        <source>This line nearly looks like the start of a message. It was kept as text of the message before it.</source>
        <translation>This line nearly looks like the start of a message. It was kept as text of the message before it.</translation>
    </message>
    <message>
        <source>Somebody seems to have pasted another chat here. It was kept as text of the message before it.</source>
        <translation>Somebody seems to have pasted another chat here. It was kept as text of the message before it.</translation>
    </message>
    <message>
        <source>This message is more than a day older than the one before it. It may be a pasted chat or a wrong clock.</source>
        <translation>This message is more than a day older than the one before it. It may be a pasted chat or a wrong clock.</translation>
    </message>
    <message>
        <source>Nothing shows whether day or month comes first in the dates from here on. Compare them with the phone.</source>
        <translation>Nothing shows whether day or month comes first in the dates from here on. Compare them with the phone.</translation>
    </message>
    <message>
        <source>The archive holds a link to another file. It was not followed.</source>
        <translation>The archive holds a link to another file. It was not followed.</translation>
    </message>
    <message>
        <source>This file in the archive is protected by a password. It was not read.</source>
        <translation>This file in the archive is protected by a password. It was not read.</translation>
    </message>
    <message>
        <source>This file in the archive has a name made to deceive. Its content was read all the same.</source>
        <translation>This file in the archive has a name made to deceive. Its content was read all the same.</translation>
    </message>
    <message>
        <source>This file in the archive is damaged. What could be read of it was read.</source>
        <translation>This file in the archive is damaged. What could be read of it was read.</translation>
    </message>
    <message>
        <source>This file in the archive is not a chat that we know. It was left out.</source>
        <translation>This file in the archive is not a chat that we know. It was left out.</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Inbox</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>New conversation</translation>
    </message>
    <message>
        <source>Import chat exports …</source>
        <translation>Import chat exports …</translation>
    </message>
    <message>
        <source>Filter the inbox</source>
        <translation>Filter the inbox</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Show all conversations</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>Next unread conversation</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>Previous unread conversation</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Write a reply</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>Write an internal note</translation>
    </message>
    <message>
        <source>Enter a message from the platform</source>
        <translation>Enter a message from the platform</translation>
    </message>
    <message>
        <source>Copy the reply, or save the note</source>
        <translation>Copy the reply, or save the note</translation>
    </message>
    <message>
        <source>Mark the reply as sent</source>
        <translation>Mark the reply as sent</translation>
    </message>
    <message>
        <source>Copy the chosen messages with times</source>
        <translation>Copy the chosen messages with times</translation>
    </message>
    <message>
        <source>Escalate the conversation or the chosen messages …</source>
        <translation>Escalate the conversation or the chosen messages …</translation>
    </message>
    <message>
        <source>Close or reopen the conversation</source>
        <translation>Close or reopen the conversation</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Mark as unread</translation>
    </message>
    <message>
        <source>Level: acute</source>
        <translation>Level: acute</translation>
    </message>
    <message>
        <source>Level: high</source>
        <translation>Level: high</translation>
    </message>
    <message>
        <source>Level: medium</source>
        <translation>Level: medium</translation>
    </message>
    <message>
        <source>Level: low</source>
        <translation>Level: low</translation>
    </message>
    <message>
        <source>Level: remove</source>
        <translation>Level: remove</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Rename the conversation</translation>
    </message>
    <message>
        <source>Correct the note or message</source>
        <translation>Correct the note or message</translation>
    </message>
    <message>
        <source>Take the note or message back</source>
        <translation>Take the note or message back</translation>
    </message>
    <message>
        <source>Move the conversation …</source>
        <translation>Move the conversation …</translation>
    </message>
</context>
<context>
    <name>LeaderPage</name>
    <message>
        <source>Leader</source>
        <translation>Leader</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Only here</source>
        <translation>Only here</translation>
    </message>
    <message>
        <source>Saved on this machine only; nobody else sees it yet.</source>
        <translation>Saved on this machine only; nobody else sees it yet.</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>On its way</translation>
    </message>
    <message>
        <source>Being sent to the server; not there yet.</source>
        <translation>Being sent to the server; not there yet.</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>On the server</translation>
    </message>
    <message>
        <source>Stored on the server; your colleagues see it.</source>
        <translation>Stored on the server; your colleagues see it.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Copied for the platform; nobody has said yet that it was sent.</source>
        <translation>Copied for the platform; nobody has said yet that it was sent.</translation>
    </message>
    <message>
        <source>Marked as sent</source>
        <translation>Marked as sent</translation>
    </message>
    <message>
        <source>An officer has marked it as sent on the platform.</source>
        <translation>An officer has marked it as sent on the platform.</translation>
    </message>
    <message>
        <source>The server did not accept it; it is still here.</source>
        <translation>The server did not accept it; it is still here.</translation>
    </message>
    <message>
        <source>Acute</source>
        <translation>Acute</translation>
    </message>
    <message>
        <source>Acute: act now.</source>
        <translation>Acute: act now.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>High</translation>
    </message>
    <message>
        <source>High: before anything else on this shift.</source>
        <translation>High: before anything else on this shift.</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Medium: on this shift.</source>
        <translation>Medium: on this shift.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>Low: when there is time.</source>
        <translation>Low: when there is time.</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Two officers changed the same; both versions are kept until one is chosen.</source>
        <translation>Two officers changed the same; both versions are kept until one is chosen.</translation>
    </message>
    <message>
        <source>Being fetched</source>
        <translation>Being fetched</translation>
    </message>
    <message>
        <source>Coming from the server; not all of it is here yet.</source>
        <translation>Coming from the server; not all of it is here yet.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
</context>
<context>
    <name>Patrol</name>
    <message>
        <source>Counts as %1</source>
        <translation>Counts as %1</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Corrected %1</source>
        <translation>Corrected %1</translation>
    </message>
    <message>
        <source>An escalation</source>
        <translation>An escalation</translation>
    </message>
    <message>
        <source>A conversation</source>
        <translation>A conversation</translation>
    </message>
    <message>
        <source>Taken back %1</source>
        <translation>Taken back %1</translation>
    </message>
    <message>
        <source>Written %1</source>
        <translation>Written %1</translation>
    </message>
    <message>
        <source>began %1</source>
        <translation>began %1</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Patrol log</source>
        <translation>Patrol log</translation>
    </message>
    <message>
        <source>Start a shift</source>
        <translation>Start a shift</translation>
    </message>
    <message>
        <source>End the shift …</source>
        <translation>End the shift …</translation>
    </message>
    <message>
        <source>Earlier shifts</source>
        <translation>Earlier shifts</translation>
    </message>
    <message>
        <source>Back to the patrol</source>
        <translation>Back to the patrol</translation>
    </message>
    <message>
        <source>Print the handover</source>
        <translation>Print the handover</translation>
    </message>
    <message>
        <source>Save the handover as PDF</source>
        <translation>Save the handover as PDF</translation>
    </message>
    <message>
        <source>Quick entry</source>
        <translation>Quick entry</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>Correct the entry</source>
        <translation>Correct the entry</translation>
    </message>
    <message>
        <source>Take the entry back</source>
        <translation>Take the entry back</translation>
    </message>
    <message>
        <source>Open what the entry links to</source>
        <translation>Open what the entry links to</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>Patrol</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialogue</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Prevention post</source>
        <translation>Prevention post</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Not counted</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <translation>%1 reached</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Assessment: %1</source>
        <translation>Assessment: %1</translation>
    </message>
    <message>
        <source>Enter shows the earlier text</source>
        <translation>Enter shows the earlier text</translation>
    </message>
    <message>
        <source>Log entry about this</source>
        <translation>Log entry about this</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Your user has no right to change this.</source>
        <translation>Your user has no right to change this.</translation>
    </message>
    <message>
        <source>Ask your section leader for access, then try again.</source>
        <translation>Ask your section leader for access, then try again.</translation>
    </message>
    <message>
        <source>A colleague was first: it is in another state now.</source>
        <translation>A colleague was first: it is in another state now.</translation>
    </message>
    <message>
        <source>Look at it as it is now, and do what is still needed there. Then put this away.</source>
        <translation>Look at it as it is now, and do what is still needed there. Then put this away.</translation>
    </message>
    <message>
        <source>This step is not allowed from the state it is in.</source>
        <translation>This step is not allowed from the state it is in.</translation>
    </message>
    <message>
        <source>Open it and see which step comes next. Then put this away.</source>
        <translation>Open it and see which step comes next. Then put this away.</translation>
    </message>
    <message>
        <source>You did not have the conversation when the reply reached the server.</source>
        <translation>You did not have the conversation when the reply reached the server.</translation>
    </message>
    <message>
        <source>A colleague had answered this message already.</source>
        <translation>A colleague had answered this message already.</translation>
    </message>
    <message>
        <source>Read the colleague&apos;s answer. If yours is still needed, take the text back as a draft.</source>
        <translation>Read the colleague&apos;s answer. If yours is still needed, take the text back as a draft.</translation>
    </message>
    <message>
        <source>The same exists in a section that you have no access to.</source>
        <translation>The same exists in a section that you have no access to.</translation>
    </message>
    <message>
        <source>Ask your section leader: another section works on it already.</source>
        <translation>Ask your section leader: another section works on it already.</translation>
    </message>
    <message>
        <source>The server did not accept the content.</source>
        <translation>The server did not accept the content.</translation>
    </message>
    <message>
        <source>Copy the text, and tell your administrator. It stays here until you put it away.</source>
        <translation>Copy the text, and tell your administrator. It stays here until you put it away.</translation>
    </message>
    <message>
        <source>Read what has come since. Take the conversation and send again, or take the text back as a draft.</source>
        <translation>Read what has come since. Take the conversation and send again, or take the text back as a draft.</translation>
    </message>
    <message>
        <source>It was written before a server was set up: nobody had taken the conversation for it.</source>
        <translation>It was written before a server was set up: nobody had taken the conversation for it.</translation>
    </message>
    <message>
        <source>You can no longer change it: a colleague removed or moved it, or your right to change it was taken back.</source>
        <translation>You can no longer change it: a colleague removed or moved it, or your right to change it was taken back.</translation>
    </message>
    <message>
        <source>Ask the colleague or your section leader. Try again if you may change it again, or copy the text and put this away.</source>
        <translation>Ask the colleague or your section leader. Try again if you may change it again, or copy the text and put this away.</translation>
    </message>
    <message>
        <source>It was erased on order and is not taken again.</source>
        <translation>It was erased on order and is not taken again.</translation>
    </message>
    <message>
        <source>Ask your section leader. Put this away when nothing of it may be kept.</source>
        <translation>Ask your section leader. Put this away when nothing of it may be kept.</translation>
    </message>
    <message>
        <source>It had been corrected or taken back from another machine.</source>
        <translation>It had been corrected or taken back from another machine.</translation>
    </message>
    <message>
        <source>Look at it as it is now. If your text is still needed, copy it and correct again. Then put this away.</source>
        <translation>Look at it as it is now. If your text is still needed, copy it and correct again. Then put this away.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Log entry</source>
        <translation>Log entry</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Escalation</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>From this day on</translation>
    </message>
    <message>
        <source>Before this day</source>
        <translation>Before this day</translation>
    </message>
    <message>
        <source>Only message, note, log, conversation, escalation or handover</source>
        <translation>Only message, note, log, conversation, escalation or handover</translation>
    </message>
    <message>
        <source>Who wrote it, by name or officer number; a name with blanks stands in &quot;quotes&quot;</source>
        <translation>Who wrote it, by name or officer number; a name with blanks stands in &quot;quotes&quot;</translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message numerus="yes">
        <source>%n change(s) refused</source>
        <translation>
            <numerusform>%n change refused</numerusform>
            <numerusform>%n changes refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to decide</source>
        <translation>
            <numerusform>%n conflict to decide</numerusform>
            <numerusform>%n conflicts to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>No server: everything is on this machine only</source>
        <translation>No server: everything is on this machine only</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) on this machine only, no server</source>
        <translation>
            <numerusform>%n change on this machine only, no server</numerusform>
            <numerusform>%n changes on this machine only, no server</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nothing waits</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Connecting …</translation>
    </message>
    <message>
        <source>Fetching %1 %</source>
        <translation>Fetching %1 %</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>No server is set up. Everything stays on this machine until there is one.</source>
        <translation>No server is set up. Everything stays on this machine until there is one.</translation>
    </message>
    <message>
        <source>The server cannot be used, see above. Nothing is sent until that is mended.</source>
        <translation>The server cannot be used, see above. Nothing is sent until that is mended.</translation>
    </message>
    <message>
        <source>It is being sent now.</source>
        <translation>It is being sent now.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n internal note(s)</source>
        <translation>
            <numerusform>%n internal note</numerusform>
            <numerusform>%n internal notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s)</source>
        <translation>
            <numerusform>%n shift</numerusform>
            <numerusform>%n shifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log entry(s)</source>
        <translation>
            <numerusform>%n log entry</numerusform>
            <numerusform>%n log entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) of log entries</source>
        <translation>
            <numerusform>%n link of log entries</numerusform>
            <numerusform>%n links of log entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n escalation(s)</source>
        <translation>
            <numerusform>%n escalation</numerusform>
            <numerusform>%n escalations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of escalations</source>
        <translation>
            <numerusform>%n event of escalations</numerusform>
            <numerusform>%n events of escalations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excerpt(s)</source>
        <translation>
            <numerusform>%n excerpt</numerusform>
            <numerusform>%n excerpts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imported file(s)</source>
        <translation>
            <numerusform>%n imported file</numerusform>
            <numerusform>%n imported files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Log entry</source>
        <translation>Log entry</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Excerpt</translation>
    </message>
    <message>
        <source>Imported file</source>
        <translation>Imported file</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Escalation</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The patrol&apos;s account</source>
        <translation>The patrol&apos;s account</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Police district</source>
        <translation>Police district</translation>
    </message>
    <message>
        <source>Excerpt taken out</source>
        <translation>Excerpt taken out</translation>
    </message>
    <message>
        <source>Form field “%1”</source>
        <translation>Form field “%1”</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>not assessed</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>taken out</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>kept</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>The server&apos;s log has a hole – %1</source>
        <translation>The server&apos;s log has a hole – %1</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>Close the conversation</translation>
    </message>
    <message>
        <source>Reopen the conversation</source>
        <translation>Reopen the conversation</translation>
    </message>
    <message>
        <source>End the shift</source>
        <translation>End the shift</translation>
    </message>
    <message>
        <source>Resume the shift</source>
        <translation>Resume the shift</translation>
    </message>
    <message>
        <source>Mark the reply as copied or sent</source>
        <translation>Mark the reply as copied or sent</translation>
    </message>
    <message>
        <source>Imported messages</source>
        <translation>Imported messages</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>earlier</translation>
    </message>
    <message>
        <source>The server&apos;s log is not the one that this machine has seen: seal no. %1, seen %2, is not there any more.</source>
        <translation>The server&apos;s log is not the one that this machine has seen: seal no. %1, seen %2, is not there any more.</translation>
    </message>
    <message>
        <source>Either an older copy of the database was put back, or somebody has changed the log. Tell your section leader and your administrator now, and give them the number. The command “lygte-cli server verify --heads” names what is wrong. Until then, do not take for complete what the server shows. What you write is kept here, and what the server lost of it is offered again.</source>
        <translation>Either an older copy of the database was put back, or somebody has changed the log. Tell your section leader and your administrator now, and give them the number. The command “lygte-cli server verify --heads” names what is wrong. Until then, do not take for complete what the server shows. What you write is kept here, and what the server lost of it is offered again.</translation>
    </message>
    <message>
        <source>The server needs a newer version of Lygte.</source>
        <translation>The server needs a newer version of Lygte.</translation>
    </message>
    <message>
        <source>Update Lygte on this machine. What you write is kept here until then.</source>
        <translation>Update Lygte on this machine. What you write is kept here until then.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) to erase</source>
        <translation>
            <numerusform>%n order to erase</numerusform>
            <numerusform>%n orders to erase</numerusform>
        </translation>
    </message>
    <message>
        <source>Order to erase</source>
        <translation>Order to erase</translation>
    </message>
    <message>
        <source>Your user is not an active officer on the server.</source>
        <translation>Your user is not an active officer on the server.</translation>
    </message>
    <message>
        <source>Ask your administrator. What you write is kept here until then.</source>
        <translation>Ask your administrator. What you write is kept here until then.</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>No server</translation>
    </message>
    <message>
        <source>Cannot connect: %1</source>
        <translation>Cannot connect: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) need you</source>
        <translation>
            <numerusform>%n reply needs you</numerusform>
            <numerusform>%n replies need you</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no connection. It is sent to the server by itself when there is one again.</source>
        <translation>There is no connection. It is sent to the server by itself when there is one again.</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>what waits is not known</source>
        <translation>what waits is not known</translation>
    </message>
    <message numerus="yes">
        <source>%n log entry(s) corrected or taken back</source>
        <translation>
            <numerusform>%n log entry corrected or taken back</numerusform>
            <numerusform>%n log entries corrected or taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) corrected or taken back</source>
        <translation>
            <numerusform>%n message corrected or taken back</numerusform>
            <numerusform>%n messages corrected or taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n internal note(s) corrected or taken back</source>
        <translation>
            <numerusform>%n internal note corrected or taken back</numerusform>
            <numerusform>%n internal notes corrected or taken back</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything here is being compared with the server …</source>
        <translation>Everything here is being compared with the server …</translation>
    </message>
    <message>
        <source>Compared with the server: not yet; it is done by itself within an hour</source>
        <translation>Compared with the server: not yet; it is done by itself within an hour</translation>
    </message>
    <message>
        <source>Compared with the server: %1, everything is the same</source>
        <translation>Compared with the server: %1, everything is the same</translation>
    </message>
    <message numerus="yes">
        <source>Compared with the server: %1. %n row(s) were not as on the server, for no known reason, and were put right. Tell your administrator.</source>
        <translation>
            <numerusform>Compared with the server: %1. %n row was not as on the server, for no known reason, and was put right. Tell your administrator.</numerusform>
            <numerusform>Compared with the server: %1. %n rows were not as on the server, for no known reason, and were put right. Tell your administrator.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server takes nothing right now</source>
        <translation>The server takes nothing right now</translation>
    </message>
    <message>
        <source>The server takes nothing right now. It is offered again by itself until the server takes it.</source>
        <translation>The server takes nothing right now. It is offered again by itself until the server takes it.</translation>
    </message>
    <message>
        <source>Note for the record</source>
        <translation>Note for the record</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>Set up the server …</source>
        <translation>Set up the server …</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Decide …</source>
        <translation>Decide …</translation>
    </message>
    <message>
        <source>Compare with the server</source>
        <translation>Compare with the server</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Go to</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Find an action</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Undo the last act</source>
        <translation>Undo the last act</translation>
    </message>
    <message>
        <source>Comfortable lists</source>
        <translation>Comfortable lists</translation>
    </message>
    <message>
        <source>Compact lists</source>
        <translation>Compact lists</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normal text size</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Danish</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>About Lygte</source>
        <translation>About Lygte</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Lock after 2 minutes without use</source>
        <translation>Lock after 2 minutes without use</translation>
    </message>
    <message>
        <source>Lock after 5 minutes without use</source>
        <translation>Lock after 5 minutes without use</translation>
    </message>
    <message>
        <source>Lock after 10 minutes without use</source>
        <translation>Lock after 10 minutes without use</translation>
    </message>
    <message>
        <source>Lock after 20 minutes without use</source>
        <translation>Lock after 20 minutes without use</translation>
    </message>
    <message>
        <source>Lock after 30 minutes without use</source>
        <translation>Lock after 30 minutes without use</translation>
    </message>
    <message>
        <source>Lock after 60 minutes without use</source>
        <translation>Lock after 60 minutes without use</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Lock by itself</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>Passphrase for unlocking …</source>
        <translation>Passphrase for unlocking …</translation>
    </message>
    <message>
        <source>Follow the system&apos;s colours</source>
        <translation>Follow the system&apos;s colours</translation>
    </message>
    <message>
        <source>Use light colours</source>
        <translation>Use light colours</translation>
    </message>
    <message>
        <source>Use dark colours</source>
        <translation>Use dark colours</translation>
    </message>
</context>
<context>
    <name>lygte::AboutPanel</name>
    <message>
        <source>The desk of a digital police patrol.</source>
        <translation>The desk of a digital police patrol.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</translation>
    </message>
    <message>
        <source>Built with Qt %1 and KDE Frameworks.</source>
        <translation>Built with Qt %1 and KDE Frameworks.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>About Lygte</source>
        <translation>About Lygte</translation>
    </message>
</context>
<context>
    <name>lygte::ActBlock</name>
    <message>
        <source>The mark is your own statement; Lygte sends nothing.</source>
        <translation>The mark is your own statement; Lygte sends nothing.</translation>
    </message>
    <message>
        <source>✓ Nothing is missing</source>
        <translation>✓ Nothing is missing</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Missing: %1</translation>
    </message>
    <message numerus="yes">
        <source>≠ %n field(s) to decide:</source>
        <translation>
            <numerusform>≠ %n field to decide:</numerusform>
            <numerusform>≠ %n fields to decide:</numerusform>
        </translation>
    </message>
    <message>
        <source>To decide: %1</source>
        <translation>To decide: %1</translation>
    </message>
    <message numerus="yes">
        <source>✱ %n thing(s) missing:</source>
        <translation>
            <numerusform>✱ %n thing missing:</numerusform>
            <numerusform>✱ %n things missing:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lygte::ActPanel</name>
    <message>
        <source>What you can do now</source>
        <translation>What you can do now</translation>
    </message>
    <message>
        <source>Note for the record, stored with the act:</source>
        <translation>Note for the record, stored with the act:</translation>
    </message>
    <message>
        <source>Note for the record</source>
        <translation>Note for the record</translation>
    </message>
</context>
<context>
    <name>lygte::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>What do you want to do?</translation>
    </message>
    <message>
        <source>Find an action, in Danish or English</source>
        <translation>Find an action, in Danish or English</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>All actions</translation>
    </message>
</context>
<context>
    <name>lygte::Composer</name>
    <message>
        <source>Reply</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>From account</source>
        <translation>From account</translation>
    </message>
    <message>
        <source>The patrol&apos;s account that the reply is sent from</source>
        <translation>The patrol&apos;s account that the reply is sent from</translation>
    </message>
    <message>
        <source>Only for colleagues; never part of the conversation.</source>
        <translation>Only for colleagues; never part of the conversation.</translation>
    </message>
    <message>
        <source>Copy and mark as sent …</source>
        <translation>Copy and mark as sent …</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Save the note</translation>
    </message>
    <message>
        <source>Saves the reply here and copies it. You then paste it into the platform and mark it as sent. (%1)</source>
        <translation>Saves the reply here and copies it. You then paste it into the platform and mark it as sent. (%1)</translation>
    </message>
    <message>
        <source>Officer %1 has this conversation until %2. What you write stays a draft here.</source>
        <translation>Officer %1 has this conversation until %2. What you write stays a draft here.</translation>
    </message>
    <message>
        <source>Not connected to the server: what you write stays a draft here. You can reply when there is a connection again.</source>
        <translation>Not connected to the server: what you write stays a draft here. You can reply when there is a connection again.</translation>
    </message>
    <message>
        <source>Asking the server whether the conversation is free …</source>
        <translation>Asking the server whether the conversation is free …</translation>
    </message>
    <message>
        <source>You have this conversation: your colleagues see that you are answering.</source>
        <translation>You have this conversation: your colleagues see that you are answering.</translation>
    </message>
    <message>
        <source>Officer %1 has this conversation. Your reply was not saved as one.</source>
        <translation>Officer %1 has this conversation. Your reply was not saved as one.</translation>
    </message>
    <message>
        <source>Your text is kept here as a draft. Read what your colleague answers before you go on.</source>
        <translation>Your text is kept here as a draft. Read what your colleague answers before you go on.</translation>
    </message>
    <message>
        <source>Write the reply here, or / for a template. It is saved and copied; you paste it into the platform.</source>
        <translation>Write the reply here, or / for a template. It is saved and copied; you paste it into the platform.</translation>
    </message>
    <message>
        <source>You went on before the server had answered.</source>
        <translation>You went on before the server had answered.</translation>
    </message>
    <message>
        <source>What you wrote in %1 was not saved.</source>
        <translation>What you wrote in %1 was not saved.</translation>
    </message>
    <message>
        <source>It is kept there as a draft.</source>
        <translation>It is kept there as a draft.</translation>
    </message>
</context>
<context>
    <name>lygte::ConflictCard</name>
    <message>
        <source>On the server now</source>
        <translation>On the server now</translation>
    </message>
    <message>
        <source>Yours, %1</source>
        <translation>Yours, %1</translation>
    </message>
    <message>
        <source>Officer %1, %2</source>
        <translation>Officer %1, %2</translation>
    </message>
    <message>
        <source>Keep the server&apos;s</source>
        <translation>Keep the server&apos;s</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>Take mine</translation>
    </message>
    <message>
        <source>Take officer %1&apos;s</source>
        <translation>Take officer %1&apos;s</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>lygte::ConflictList</name>
    <message>
        <source>The officer&apos;s value was taken</source>
        <translation>The officer&apos;s value was taken</translation>
    </message>
    <message>
        <source>The server&apos;s value was kept</source>
        <translation>The server&apos;s value was kept</translation>
    </message>
    <message>
        <source>Two officers changed the same (%1)</source>
        <translation>Two officers changed the same (%1)</translation>
    </message>
    <message>
        <source>The server&apos;s value stands until somebody decides. Both are kept, whatever is chosen.</source>
        <translation>The server&apos;s value stands until somebody decides. Both are kept, whatever is chosen.</translation>
    </message>
    <message>
        <source>Two officers changed the same</source>
        <translation>Two officers changed the same</translation>
    </message>
</context>
<context>
    <name>lygte::ConversationActs</name>
    <message>
        <source>Level: %1</source>
        <translation>Level: %1</translation>
    </message>
    <message>
        <source>Level removed</source>
        <translation>Level removed</translation>
    </message>
    <message>
        <source>Reopened: %1</source>
        <translation>Reopened: %1</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>Closed: %1</translation>
    </message>
    <message>
        <source>Marked as unread</source>
        <translation>Marked as unread</translation>
    </message>
    <message>
        <source>Marked as sent</source>
        <translation>Marked as sent</translation>
    </message>
    <message>
        <source>Renamed: %1</source>
        <translation>Renamed: %1</translation>
    </message>
    <message>
        <source>The note is saved</source>
        <translation>The note is saved</translation>
    </message>
    <message>
        <source>The message is taken back; it stays readable</source>
        <translation>The message is taken back; it stays readable</translation>
    </message>
    <message>
        <source>The note is taken back; it stays readable</source>
        <translation>The note is taken back; it stays readable</translation>
    </message>
    <message>
        <source>The reply in %1 is saved and on the clipboard</source>
        <translation>The reply in %1 is saved and on the clipboard</translation>
    </message>
</context>
<context>
    <name>lygte::ConversationForm</name>
    <message>
        <source>New conversation</source>
        <translation>New conversation</translation>
    </message>
    <message>
        <source>Start the conversation</source>
        <translation>Start the conversation</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Name or handle</source>
        <translation>Name or handle</translation>
    </message>
    <message>
        <source>The patrol&apos;s account</source>
        <translation>The patrol&apos;s account</translation>
    </message>
    <message>
        <source>Choose a platform</source>
        <translation>Choose a platform</translation>
    </message>
    <message>
        <source>As it stands on the platform</source>
        <translation>As it stands on the platform</translation>
    </message>
    <message>
        <source>The account that the child wrote to</source>
        <translation>The account that the child wrote to</translation>
    </message>
</context>
<context>
    <name>lygte::ConversationMove</name>
    <message>
        <source>Restricted case: %1</source>
        <translation>Restricted case: %1</translation>
    </message>
    <message>
        <source>Section: %1</source>
        <translation>Section: %1</translation>
    </message>
    <message>
        <source>Where to move it</source>
        <translation>Where to move it</translation>
    </message>
    <message>
        <source>With its escalations. Colleagues who are not there lose it from their machines:</source>
        <translation>With its escalations. Colleagues who are not there lose it from their machines:</translation>
    </message>
    <message>
        <source>There is no other section or case that you may write in</source>
        <translation>There is no other section or case that you may write in</translation>
    </message>
    <message>
        <source>Moved: %1. %2</source>
        <translation>Moved: %1. %2</translation>
    </message>
</context>
<context>
    <name>lygte::ConversationPane</name>
    <message>
        <source>Copy the link defanged</source>
        <translation>Copy the link defanged</translation>
    </message>
    <message>
        <source>Open in the browser …</source>
        <translation>Open in the browser …</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copy %1</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Mark as sent</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>Copy the reply</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n message(s) with times</source>
        <translation>
            <numerusform>Copy %n message with times</numerusform>
            <numerusform>Copy %n messages with times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Escalate %n message(s) …</source>
        <translation>
            <numerusform>Escalate %n message …</numerusform>
            <numerusform>Escalate %n messages …</numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide the text as found</source>
        <translation>Show or hide the text as found</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>with %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>Messages with %1</source>
        <translation>Messages with %1</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>No conversation chosen</source>
        <translation>No conversation chosen</translation>
    </message>
    <message>
        <source>Choose one in the list with the arrow keys; Enter goes on to its messages.</source>
        <translation>Choose one in the list with the arrow keys; Enter goes on to its messages.</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>No messages yet</translation>
    </message>
    <message>
        <source>Enter what the child wrote, as it stands on the platform, or write to them below.</source>
        <translation>Enter what the child wrote, as it stands on the platform, or write to them below.</translation>
    </message>
    <message>
        <source>✓ You have this conversation</source>
        <translation>✓ You have this conversation</translation>
    </message>
    <message>
        <source>▲ Officer %1 has this conversation until %2</source>
        <translation>▲ Officer %1 has this conversation until %2</translation>
    </message>
    <message>
        <source>officer %1 is looking at it</source>
        <translation>officer %1 is looking at it</translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation>What the signs mean</translation>
    </message>
    <message>
        <source>Name of the conversation</source>
        <translation>Name of the conversation</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Correct …</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Show or hide the earlier text</source>
        <translation>Show or hide the earlier text</translation>
    </message>
    <message>
        <source>import not finished: messages may be missing</source>
        <translation>import not finished: messages may be missing</translation>
    </message>
    <message>
        <source>restricted case: %1</source>
        <translation>restricted case: %1</translation>
    </message>
</context>
<context>
    <name>lygte::DateEditor</name>
    <message>
        <source>This is no day, so it is not saved. Write it as %1.</source>
        <translation>This is no day, so it is not saved. Write it as %1.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation>day.month.year</translation>
    </message>
</context>
<context>
    <name>lygte::DeadlineStatus</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Next deadline: %1, %2, %3</source>
        <translation>Next deadline: %1, %2, %3</translation>
    </message>
    <message>
        <source>Deadlines could not be read</source>
        <translation>Deadlines could not be read</translation>
    </message>
    <message>
        <source>not read again</source>
        <translation>not read again</translation>
    </message>
    <message>
        <source>Read earlier; since then:</source>
        <translation>Read earlier; since then:</translation>
    </message>
</context>
<context>
    <name>lygte::Desktop</name>
    <message>
        <source>That is not the passphrase.</source>
        <translation>That is not the passphrase.</translation>
    </message>
    <message>
        <source>Try again. Nothing was changed.</source>
        <translation>Try again. Nothing was changed.</translation>
    </message>
</context>
<context>
    <name>lygte::DetailsPane</name>
    <message>
        <source>Platform: %1</source>
        <translation>Platform: %1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Account: %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>State: %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>First: %1</source>
        <translation>First: %1</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>Last: %1</translation>
    </message>
    <message>
        <source>officer %1</source>
        <translation>officer %1</translation>
    </message>
    <message>
        <source>Details of the conversation</source>
        <translation>Details of the conversation</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Internal notes</source>
        <translation>Internal notes</translation>
    </message>
    <message>
        <source>Source files</source>
        <translation>Source files</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>Close the conversation</translation>
    </message>
    <message>
        <source>Reopen the conversation</source>
        <translation>Reopen the conversation</translation>
    </message>
    <message>
        <source>Restricted case: %1</source>
        <translation>Restricted case: %1</translation>
    </message>
</context>
<context>
    <name>lygte::DocumentPanel</name>
    <message>
        <source>Save the document</source>
        <translation>Save the document</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>OpenDocument text (*.odt)</source>
        <translation>OpenDocument text (*.odt)</translation>
    </message>
    <message>
        <source>▲ Outdated: something was changed after the document was made. Save it again.</source>
        <translation>▲ Outdated: something was changed after the document was made. Save it again.</translation>
    </message>
    <message>
        <source>Save a draft as PDF</source>
        <translation>Save a draft as PDF</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Save a draft as ODT</source>
        <translation>Save a draft as ODT</translation>
    </message>
    <message>
        <source>Save as ODT</source>
        <translation>Save as ODT</translation>
    </message>
    <message>
        <source>Draft saved to %1</source>
        <translation>Draft saved to %1</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Saved to %1</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>The document in Danish</source>
        <translation>The document in Danish</translation>
    </message>
    <message>
        <source>The document in English</source>
        <translation>The document in English</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Making the document …</source>
        <translation>Making the document …</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>✓ Matches exactly what is written here.</source>
        <translation>✓ Matches exactly what is written here.</translation>
    </message>
    <message>
        <source>□ Not made yet. While something is missing, only a draft can be saved: it says so at its top, and does not count.</source>
        <translation>□ Not made yet. While something is missing, only a draft can be saved: it says so at its top, and does not count.</translation>
    </message>
    <message>
        <source>□ Not made yet. Save it, then send it by the secure way.</source>
        <translation>□ Not made yet. Save it, then send it by the secure way.</translation>
    </message>
</context>
<context>
    <name>lygte::EntryFilter</name>
    <message>
        <source>All kinds</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Show only this kind</source>
        <translation>Show only this kind</translation>
    </message>
    <message>
        <source>Show what was taken back</source>
        <translation>Show what was taken back</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Filter by words</translation>
    </message>
</context>
<context>
    <name>lygte::EntryForm</name>
    <message>
        <source>not saved yet</source>
        <translation>not saved yet</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>The entry says nothing yet.</source>
        <translation>The entry says nothing yet.</translation>
    </message>
    <message>
        <source>Choose a platform, or write what happened.</source>
        <translation>Choose a platform, or write what happened.</translation>
    </message>
    <message>
        <source>This entry has been corrected in the meantime.</source>
        <translation>This entry has been corrected in the meantime.</translation>
    </message>
    <message>
        <source>Your text is kept here. Copy it, close, and correct the latest version.</source>
        <translation>Your text is kept here. Copy it, close, and correct the latest version.</translation>
    </message>
    <message>
        <source>Correct the entry</source>
        <translation>Correct the entry</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>Counts as</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>What was seen and said (facts)</source>
        <translation>What was seen and said (facts)</translation>
    </message>
    <message>
        <source>Your assessment, kept apart</source>
        <translation>Your assessment, kept apart</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Began</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>People reached</source>
        <translation>People reached</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Stream, channel, group, game</source>
        <translation>Stream, channel, group, game</translation>
    </message>
    <message>
        <source>Topics with # before them</source>
        <translation>Topics with # before them</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Save the correction</translation>
    </message>
    <message>
        <source>Save the entry</source>
        <translation>Save the entry</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Esc: what you wrote is kept</source>
        <translation>Esc: what you wrote is kept</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>What you entered before was not saved.</source>
        <translation>What you entered before was not saved.</translation>
    </message>
    <message>
        <source>It is kept as a draft.</source>
        <translation>It is kept as a draft.</translation>
    </message>
</context>
<context>
    <name>lygte::ErasePanel</name>
    <message>
        <source>%1: %2 – %3, %4</source>
        <comment>kind, title, section, when</comment>
        <translation>%1: %2 – %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n imported file(s) that it came from go, too.</source>
        <translation>
            <numerusform>The imported file that it came from goes, too.</numerusform>
            <numerusform>The %n imported files that it came from go, too.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase “%1” for good?</source>
        <translation>Erase “%1” for good?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>Erase on order</source>
        <translation>Erase on order</translation>
    </message>
    <message>
        <source>When a court or an authority orders it, or when something should never have been kept. Only the order is kept, never what it was about.</source>
        <translation>When a court or an authority orders it, or when something should never have been kept. Only the order is kept, never what it was about.</translation>
    </message>
    <message>
        <source>&amp;Title of the conversation or escalation:</source>
        <translation>&amp;Title of the conversation or escalation:</translation>
    </message>
    <message>
        <source>at least two letters</source>
        <translation>at least two letters</translation>
    </message>
    <message>
        <source>Found conversations and escalations</source>
        <translation>Found conversations and escalations</translation>
    </message>
    <message>
        <source>Nothing has that title. Look it up in Search, and write its title here as it stands there.</source>
        <translation>Nothing has that title. Look it up in Search, and write its title here as it stands there.</translation>
    </message>
    <message>
        <source>Which &amp;order, of whom (nothing of the content):</source>
        <translation>Which &amp;order, of whom (nothing of the content):</translation>
    </message>
    <message>
        <source>e.g. court order of 3 March, file number</source>
        <translation>e.g. court order of 3 March, file number</translation>
    </message>
    <message>
        <source>Erase for good …</source>
        <translation>Erase for good …</translation>
    </message>
    <message>
        <source>Ordered erasures</source>
        <translation>Ordered erasures</translation>
    </message>
    <message>
        <source>Nothing has been ordered erased.</source>
        <translation>Nothing has been ordered erased.</translation>
    </message>
    <message>
        <source>It goes from the server at once, and from every machine when it next connects, with messages, notes and events. It cannot be taken back, and the same is not taken in again. Excerpts that already stand in escalations stay there.</source>
        <translation>It goes from the server at once, and from every machine when it next connects, with messages, notes and events. It cannot be taken back, and the same is not taken in again. Excerpts that already stand in escalations stay there.</translation>
    </message>
</context>
<context>
    <name>lygte::ErasureModel</name>
    <message>
        <source>✓ erased on the server</source>
        <translation>✓ erased on the server</translation>
    </message>
    <message>
        <source>✗ refused: %1</source>
        <translation>✗ refused: %1</translation>
    </message>
    <message>
        <source>↑ waits for the server; nothing is erased yet</source>
        <translation>↑ waits for the server; nothing is erased yet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, title</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>officer %1</source>
        <translation>officer %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>∅ not found where you may erase: nothing was erased</source>
        <translation>∅ not found where you may erase: nothing was erased</translation>
    </message>
</context>
<context>
    <name>lygte::ErrorStrip</name>
    <message>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Error: %1</translation>
    </message>
    <message>
        <source>The server refused: %1</source>
        <translation>The server refused: %1</translation>
    </message>
    <message>
        <source>Two officers changed the same.</source>
        <translation>Two officers changed the same.</translation>
    </message>
    <message>
        <source>The server&apos;s value stands until somebody decides; both are kept.</source>
        <translation>The server&apos;s value stands until somebody decides; both are kept.</translation>
    </message>
    <message>
        <source>Two officers changed the same: %1</source>
        <translation>Two officers changed the same: %1</translation>
    </message>
</context>
<context>
    <name>lygte::EscalationDetail</name>
    <message>
        <source>… Saving</source>
        <translation>… Saving</translation>
    </message>
    <message>
        <source>✗ Not saved: %1</source>
        <translation>✗ Not saved: %1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Acts, document and deadlines</source>
        <translation>Acts, document and deadlines</translation>
    </message>
    <message>
        <source>✓ Everything is saved on this machine</source>
        <translation>✓ Everything is saved on this machine</translation>
    </message>
    <message numerus="yes">
        <source>✗ %n field(s) not saved</source>
        <translation>
            <numerusform>✗ %n field not saved</numerusform>
            <numerusform>✗ %n fields not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lygte::EscalationForm</name>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Filled in before</source>
        <translation>Filled in before</translation>
    </message>
    <message>
        <source>This stands as it was when it was sent.</source>
        <translation>This stands as it was when it was sent.</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Who they are</translation>
    </message>
    <message>
        <source>Stored apart from the rest and never found by searching. Far more sensitive than a handle: write and read it only when the work needs it.</source>
        <translation>Stored apart from the rest and never found by searching. Far more sensitive than a handle: write and read it only when the work needs it.</translation>
    </message>
    <message>
        <source>Needed for: %1</source>
        <translation>Needed for: %1</translation>
    </message>
</context>
<context>
    <name>lygte::EscalationModel</name>
    <message>
        <source>For me to do</source>
        <translation>For me to do</translation>
    </message>
    <message>
        <source>Waiting for the receiver</source>
        <translation>Waiting for the receiver</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>lygte::EscalationPage</name>
    <message>
        <source>Recorded, on this machine</source>
        <translation>Recorded, on this machine</translation>
    </message>
    <message>
        <source>Added to the draft</source>
        <translation>Added to the draft</translation>
    </message>
    <message>
        <source>Draft begun; nothing is sent</source>
        <translation>Draft begun; nothing is sent</translation>
    </message>
    <message numerus="yes">
        <source>%n for you</source>
        <translation>
            <numerusform>%n for you</numerusform>
            <numerusform>%n for you</numerusform>
        </translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escalations</translation>
    </message>
    <message>
        <source>Filter by title, kind, state or officer</source>
        <translation>Filter by title, kind, state or officer</translation>
    </message>
    <message>
        <source>Filter the escalations</source>
        <translation>Filter the escalations</translation>
    </message>
    <message>
        <source>Show closed</source>
        <translation>Show closed</translation>
    </message>
    <message>
        <source>Escalations, by what is needed</source>
        <translation>Escalations, by what is needed</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nothing matches the filter</translation>
    </message>
    <message>
        <source>Clear the filter line, or show closed ones too.</source>
        <translation>Clear the filter line, or show closed ones too.</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nothing is open</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Choose one in the list.</translation>
    </message>
    <message>
        <source>No escalations</source>
        <translation>No escalations</translation>
    </message>
    <message>
        <source>An escalation tells somebody who can help: the municipality, another unit, a platform. Choose the messages that show it in a conversation and press Escalate there.</source>
        <translation>An escalation tells somebody who can help: the municipality, another unit, a platform. Choose the messages that show it in a conversation and press Escalate there.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Escalation</translation>
    </message>
    <message>
        <source>Back to the escalation</source>
        <translation>Back to the escalation</translation>
    </message>
    <message>
        <source>Acts and document</source>
        <translation>Acts and document</translation>
    </message>
</context>
<context>
    <name>lygte::ExcerptList</name>
    <message>
        <source>Quoted from the conversation</source>
        <translation>Quoted from the conversation</translation>
    </message>
    <message>
        <source>Choose more in the conversation</source>
        <translation>Choose more in the conversation</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>time not known</translation>
    </message>
    <message>
        <source>SHA-256 of sender, time and text: %1</source>
        <translation>SHA-256 of sender, time and text: %1</translation>
    </message>
    <message>
        <source>Show in the conversation</source>
        <translation>Show in the conversation</translation>
    </message>
    <message>
        <source>Show in the conversation: %1</source>
        <translation>Show in the conversation: %1</translation>
    </message>
    <message>
        <source>Take this message out</source>
        <translation>Take this message out</translation>
    </message>
    <message>
        <source>Take out: %1</source>
        <translation>Take out: %1</translation>
    </message>
    <message>
        <source>Nothing is quoted yet. Choose the messages in the conversation.</source>
        <translation>Nothing is quoted yet. Choose the messages in the conversation.</translation>
    </message>
    <message>
        <source>Word for word as they stood when they were chosen; the hash proves it.</source>
        <translation>Word for word as they stood when they were chosen; the hash proves it.</translation>
    </message>
    <message>
        <source>Message taken out</source>
        <translation>Message taken out</translation>
    </message>
</context>
<context>
    <name>lygte::FactsPanel</name>
    <message>
        <source>Deadlines</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>– begins with: %1</source>
        <translation>– begins with: %1</translation>
    </message>
    <message>
        <source>Legal deadline.</source>
        <translation>Legal deadline.</translation>
    </message>
    <message>
        <source>Internal deadline.</source>
        <translation>Internal deadline.</translation>
    </message>
    <message>
        <source>The receiver&apos;s.</source>
        <translation>The receiver&apos;s.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>%1 (deadline %2)</source>
        <translation>%1 (deadline %2)</translation>
    </message>
</context>
<context>
    <name>lygte::FieldRow</name>
    <message>
        <source>✗ This holds it back</source>
        <translation>✗ This holds it back</translation>
    </message>
    <message>
        <source>▲ Remember</source>
        <translation>▲ Remember</translation>
    </message>
    <message>
        <source>✓ filled in</source>
        <translation>✓ filled in</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>Not saved: %1 %2</source>
        <translation>Not saved: %1 %2</translation>
    </message>
    <message>
        <source>assessment</source>
        <translation>assessment</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>fact</translation>
    </message>
    <message>
        <source>≠ to decide</source>
        <translation>≠ to decide</translation>
    </message>
    <message>
        <source>✱ needed</source>
        <translation>✱ needed</translation>
    </message>
</context>
<context>
    <name>lygte::FilterBar</name>
    <message>
        <source>%1: %2. Press to take it out.</source>
        <translation>%1: %2. Press to take it out.</translation>
    </message>
    <message>
        <source>Take out: %1 %2</source>
        <translation>Take out: %1 %2</translation>
    </message>
</context>
<context>
    <name>lygte::FindPage</name>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Words, &quot;a phrase&quot;, begin*, -without</source>
        <translation>Words, &quot;a phrase&quot;, begin*, -without</translation>
    </message>
    <message>
        <source>Search line</source>
        <translation>Search line</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Try fewer words or the beginning of one (skat*), or take a filter out. The identity of children and parents is never searched.</source>
        <translation>Try fewer words or the beginning of one (skat*), or take a filter out. The identity of children and parents is never searched.</translation>
    </message>
    <message>
        <source>Write a word too</source>
        <translation>Write a word too</translation>
    </message>
    <message>
        <source>The filters above narrow a search; they need a word to search for.</source>
        <translation>The filters above narrow a search; they need a word to search for.</translation>
    </message>
    <message>
        <source>Search in everything</source>
        <translation>Search in everything</translation>
    </message>
    <message>
        <source>Messages, internal notes, the patrol log, handovers, conversations and escalations. Aarhus and Århus find each other, and so do ae and æ.</source>
        <translation>Messages, internal notes, the patrol log, handovers, conversations and escalations. Aarhus and Århus find each other, and so do ae and æ.</translation>
    </message>
    <message>
        <source>Filters that fit what is typed</source>
        <translation>Filters that fit what is typed</translation>
    </message>
    <message>
        <source>Still searching</source>
        <translation>Still searching</translation>
    </message>
    <message>
        <source>Nothing found yet, and not everything has been looked at. What is found appears here by itself.</source>
        <translation>Nothing found yet, and not everything has been looked at. What is found appears here by itself.</translation>
    </message>
</context>
<context>
    <name>lygte::IdentityPanel</name>
    <message>
        <source>✓ Handed out %1, for: “%2”. The reading is logged with your number.</source>
        <translation>✓ Handed out %1, for: “%2”. The reading is logged with your number.</translation>
    </message>
    <message>
        <source>This was handed out by the server against a reason. What colleagues have changed since then is not here.</source>
        <translation>This was handed out by the server against a reason. What colleagues have changed since then is not here.</translation>
    </message>
    <message>
        <source>Not on this machine. The server hands it out against a reason: your number, the time and the reason are logged before anything is shown, and the section leader can read the log. Afterwards it stays in the encrypted case file here.</source>
        <translation>Not on this machine. The server hands it out against a reason: your number, the time and the reason are logged before anything is shown, and the section leader can read the log. Afterwards it stays in the encrypted case file here.</translation>
    </message>
    <message>
        <source>Read it before you make the document: without it, the document would lack it.</source>
        <translation>Read it before you make the document: without it, the document would lack it.</translation>
    </message>
    <message>
        <source>Why do you need it? The reason is logged word for word.</source>
        <translation>Why do you need it? The reason is logged word for word.</translation>
    </message>
    <message>
        <source>Read it again … (reason)</source>
        <translation>Read it again … (reason)</translation>
    </message>
    <message>
        <source>Show who they are … (reason)</source>
        <translation>Show who they are … (reason)</translation>
    </message>
    <message>
        <source>Log the reason and show</source>
        <translation>Log the reason and show</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>for example: the municipality calls back</source>
        <translation>for example: the municipality calls back</translation>
    </message>
    <message>
        <source>… The reason is being logged; then the server answers.</source>
        <translation>… The reason is being logged; then the server answers.</translation>
    </message>
    <message>
        <source>The server did not hand it out.</source>
        <translation>The server did not hand it out.</translation>
    </message>
    <message>
        <source>You have no right to this escalation, or nothing is stored about who they are. Ask the officer who wrote it, or your section leader.</source>
        <translation>You have no right to this escalation, or nothing is stored about who they are. Ask the officer who wrote it, or your section leader.</translation>
    </message>
    <message>
        <source>The connection was lost before the answer came.</source>
        <translation>The connection was lost before the answer came.</translation>
    </message>
    <message>
        <source>Nothing was shown; the reason may be logged already. Ask again.</source>
        <translation>Nothing was shown; the reason may be logged already. Ask again.</translation>
    </message>
    <message>
        <source>⌂ No server is set up on this machine, and only a server can hand it out.</source>
        <translation>⌂ No server is set up on this machine, and only a server can hand it out.</translation>
    </message>
    <message>
        <source>⌂ Not connected: only the server can hand it out. Ask when there is a connection again.</source>
        <translation>⌂ Not connected: only the server can hand it out. Ask when there is a connection again.</translation>
    </message>
    <message>
        <source>✱ At least three letters are needed.</source>
        <translation>✱ At least three letters are needed.</translation>
    </message>
</context>
<context>
    <name>lygte::ImportPane</name>
    <message>
        <source>Choose chat exports</source>
        <translation>Choose chat exports</translation>
    </message>
    <message>
        <source>Chat exports (*.txt *.json *.zip)</source>
        <translation>Chat exports (*.txt *.json *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Choose a folder of chat exports</source>
        <translation>Choose a folder of chat exports</translation>
    </message>
    <message>
        <source>Import chat exports</source>
        <translation>Import chat exports</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Choose files …</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Choose a folder …</translation>
    </message>
    <message>
        <source>To the inbox</source>
        <translation>To the inbox</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stopping …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Import into the case file</source>
        <translation>Import into the case file</translation>
    </message>
    <message>
        <source>What is in the files</source>
        <translation>What is in the files</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 repaired</source>
        <translation>%1 repaired</translation>
    </message>
    <message>
        <source>%1 places not understood</source>
        <translation>%1 places not understood</translation>
    </message>
    <message>
        <source>In the case file: %1 new, %2 were there already</source>
        <translation>In the case file: %1 new, %2 were there already</translation>
    </message>
    <message>
        <source>Stopped. Nothing was stored.</source>
        <translation>Stopped. Nothing was stored.</translation>
    </message>
    <message>
        <source>Nothing in these files can be imported.</source>
        <translation>Nothing in these files can be imported.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Reading …</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>Reading %1 …</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Importing …</translation>
    </message>
    <message>
        <source>Importing %1 …</source>
        <translation>Importing %1 …</translation>
    </message>
    <message>
        <source>WhatsApp text (.txt or .zip), and the download from Messenger or Instagram (.json, .zip or its folder). Choose them here or drop them on this page. You see first what is in them; the file itself is kept with its SHA-256.</source>
        <translation>WhatsApp text (.txt or .zip), and the download from Messenger or Instagram (.json, .zip or its folder). Choose them here or drop them on this page. You see first what is in them; the file itself is kept with its SHA-256.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) can be imported.</source>
        <translation>
            <numerusform>%Ln message can be imported.</numerusform>
            <numerusform>%Ln messages can be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %Ln new message(s) are in the case file; importing again goes on from there.</source>
        <translation>
            <numerusform>Stopped. %Ln new message is in the case file; importing again goes on from there.</numerusform>
            <numerusform>Stopped. %Ln new messages are in the case file; importing again goes on from there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s) are in the case file; some files failed.</source>
        <translation>
            <numerusform>%Ln new message is in the case file; some files failed.</numerusform>
            <numerusform>%Ln new messages are in the case file; some files failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln new message(s) are in the case file.</source>
        <translation>
            <numerusform>Done: %Ln new message is in the case file.</numerusform>
            <numerusform>Done: %Ln new messages are in the case file.</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview – nothing is stored yet: %1 new, %2 are there already</source>
        <translation>Preview – nothing is stored yet: %1 new, %2 are there already</translation>
    </message>
</context>
<context>
    <name>lygte::InPlaceForm</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>What you entered before was not saved.</source>
        <translation>What you entered before was not saved.</translation>
    </message>
    <message>
        <source>It is kept as a draft where you entered it.</source>
        <translation>It is kept as a draft where you entered it.</translation>
    </message>
</context>
<context>
    <name>lygte::InboxFilter</name>
    <message>
        <source>Names and handles</source>
        <translation>Names and handles</translation>
    </message>
    <message>
        <source>Filter by name or handle</source>
        <translation>Filter by name or handle</translation>
    </message>
    <message>
        <source>Which conversations</source>
        <translation>Which conversations</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Oldest first</translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation>Most urgent first</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>All platforms</translation>
    </message>
</context>
<context>
    <name>lygte::InboxModel</name>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message>
        <source>Officer %1 has this conversation until %2</source>
        <translation>Officer %1 has this conversation until %2</translation>
    </message>
    <message>
        <source>import not finished</source>
        <translation>import not finished</translation>
    </message>
</context>
<context>
    <name>lygte::InboxPage</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Back to the conversation</source>
        <translation>Back to the conversation</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>%1 is no longer on this machine.</source>
        <translation>%1 is no longer on this machine.</translation>
    </message>
    <message>
        <source>It was erased on order, or moved to a section that you are not in.</source>
        <translation>It was erased on order, or moved to a section that you are not in.</translation>
    </message>
</context>
<context>
    <name>lygte::InboxPane</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>No conversation matches</source>
        <translation>No conversation matches</translation>
    </message>
    <message>
        <source>Closed conversations and other platforms are hidden by the filter above.</source>
        <translation>Closed conversations and other platforms are hidden by the filter above.</translation>
    </message>
    <message>
        <source>No open conversations</source>
        <translation>No open conversations</translation>
    </message>
    <message>
        <source>A conversation starts when a child writes to the patrol and you enter it here, or when you import a chat export (drop the file on this page).</source>
        <translation>A conversation starts when a child writes to the patrol and you enter it here, or when you import a chat export (drop the file on this page).</translation>
    </message>
    <message>
        <source>The conversations could not be read</source>
        <translation>The conversations could not be read</translation>
    </message>
</context>
<context>
    <name>lygte::LanguageButtons</name>
    <message>
        <source>Danish</source>
        <translation>Danish</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>lygte::LeaderPage</name>
    <message>
        <source>not assessed</source>
        <translation>not assessed</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>officer %1</source>
        <translation>officer %1</translation>
    </message>
    <message>
        <source>Waiting for an answer (%1), %2 of them claimed by nobody</source>
        <translation>Waiting for an answer (%1), %2 of them claimed by nobody</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>no deadline</translation>
    </message>
    <message>
        <source>Open escalations (%1)</source>
        <translation>Open escalations (%1)</translation>
    </message>
    <message>
        <source>The section&apos;s open work</source>
        <translation>The section&apos;s open work</translation>
    </message>
    <message>
        <source>For section leaders</source>
        <translation>For section leaders</translation>
    </message>
    <message>
        <source>This page shows a section&apos;s open work. The server does not name you as a leader; ask your administrator if you should be one.</source>
        <translation>This page shows a section&apos;s open work. The server does not name you as a leader; ask your administrator if you should be one.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Has it</source>
        <translation>Has it</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Waits</translation>
    </message>
    <message>
        <source>Conversations that wait for an answer</source>
        <translation>Conversations that wait for an answer</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Escalation</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Started by</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>Next deadline</translation>
    </message>
    <message>
        <source>Open escalations</source>
        <translation>Open escalations</translation>
    </message>
    <message>
        <source>Nobody waits for an answer.</source>
        <translation>Nobody waits for an answer.</translation>
    </message>
    <message>
        <source>No escalation is open.</source>
        <translation>No escalation is open.</translation>
    </message>
    <message>
        <source>No edits have met: there is nothing to decide.</source>
        <translation>No edits have met: there is nothing to decide.</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Waiting for an answer</translation>
    </message>
    <message>
        <source>⧗ overdue since %1</source>
        <translation>⧗ overdue since %1</translation>
    </message>
</context>
<context>
    <name>lygte::LetterPreview</name>
    <message>
        <source>The document as it will be on paper</source>
        <translation>The document as it will be on paper</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>lygte::LinkStrip</name>
    <message>
        <source>Copy defanged</source>
        <translation>Copy defanged</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Open in the browser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>This link is not opened: only http and https are.</source>
        <translation>This link is not opened: only http and https are.</translation>
    </message>
    <message>
        <source>Open this address outside Lygte? The owner of the site can see that you came.</source>
        <translation>Open this address outside Lygte? The owner of the site can see that you came.</translation>
    </message>
    <message>
        <source> – written as %1</source>
        <translation> – written as %1</translation>
    </message>
    <message>
        <source> – the name before @ is only there to deceive and is left out</source>
        <translation> – the name before @ is only there to deceive and is left out</translation>
    </message>
    <message>
        <source>It leads to: %1</source>
        <translation>It leads to: %1</translation>
    </message>
</context>
<context>
    <name>lygte::LinksPicker</name>
    <message>
        <source>An escalation</source>
        <translation>An escalation</translation>
    </message>
    <message>
        <source>A conversation</source>
        <translation>A conversation</translation>
    </message>
    <message>
        <source>Remove the link to %1</source>
        <translation>Remove the link to %1</translation>
    </message>
    <message>
        <source>Find a conversation or an escalation by name</source>
        <translation>Find a conversation or an escalation by name</translation>
    </message>
    <message>
        <source>Link a conversation or an escalation</source>
        <translation>Link a conversation or an escalation</translation>
    </message>
    <message>
        <source>Conversations and escalations found</source>
        <translation>Conversations and escalations found</translation>
    </message>
    <message>
        <source>No conversation and no escalation has that name.</source>
        <translation>No conversation and no escalation has that name.</translation>
    </message>
</context>
<context>
    <name>lygte::LockScreen</name>
    <message>
        <source>Lygte is locked</source>
        <translation>Lygte is locked</translation>
    </message>
    <message>
        <source>Your work is safe and goes on where you left it.</source>
        <translation>Your work is safe and goes on where you left it.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Your session on this machine protects it: no passphrase is asked for.</source>
        <translation>Your session on this machine protects it: no passphrase is asked for.</translation>
    </message>
    <message>
        <source>You can set one from the menu.</source>
        <translation>You can set one from the menu.</translation>
    </message>
</context>
<context>
    <name>lygte::MainWindow</name>
    <message>
        <source>Lygte – locked</source>
        <translation>Lygte – locked</translation>
    </message>
    <message numerus="yes">
        <source>Locks after %n minute(s) without use</source>
        <translation>
            <numerusform>Locks after %n minute without use</numerusform>
            <numerusform>Locks after %n minutes without use</numerusform>
        </translation>
    </message>
    <message>
        <source>What you are writing is not kept as a draft now.</source>
        <translation>What you are writing is not kept as a draft now.</translation>
    </message>
    <message>
        <source>The passphrase is changed</source>
        <translation>The passphrase is changed</translation>
    </message>
    <message>
        <source>From now on your passphrase unlocks</source>
        <translation>From now on your passphrase unlocks</translation>
    </message>
    <message>
        <source>From now on no passphrase is asked for</source>
        <translation>From now on no passphrase is asked for</translation>
    </message>
    <message>
        <source>The lock screen asks for no passphrase</source>
        <translation>The lock screen asks for no passphrase</translation>
    </message>
    <message>
        <source>Choose one …</source>
        <translation>Choose one …</translation>
    </message>
</context>
<context>
    <name>lygte::MessageForm</name>
    <message>
        <source>A message from the platform</source>
        <translation>A message from the platform</translation>
    </message>
    <message>
        <source>Add the message</source>
        <translation>Add the message</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Paste or type it as it stands on the platform</source>
        <translation>Paste or type it as it stands on the platform</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Sent by the patrol</source>
        <translation>Sent by the patrol</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Time on the platform</source>
        <translation>Time on the platform</translation>
    </message>
    <message>
        <source>The patrol&apos;s account</source>
        <translation>The patrol&apos;s account</translation>
    </message>
    <message>
        <source>It has been corrected in the meantime.</source>
        <translation>It has been corrected in the meantime.</translation>
    </message>
    <message>
        <source>Your text is kept here. Copy it, cancel, and correct the latest version.</source>
        <translation>Your text is kept here. Copy it, cancel, and correct the latest version.</translation>
    </message>
    <message>
        <source>Correct the note</source>
        <translation>Correct the note</translation>
    </message>
    <message>
        <source>Correct the message</source>
        <translation>Correct the message</translation>
    </message>
    <message>
        <source>Correct the reply</source>
        <translation>Correct the reply</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Save the correction</translation>
    </message>
    <message>
        <source>How entered</source>
        <translation>How entered</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Pasted</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Typed</translation>
    </message>
</context>
<context>
    <name>lygte::NewEscalation</name>
    <message>
        <source>New escalation</source>
        <translation>New escalation</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Into</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>A new escalation</source>
        <translation>A new escalation</translation>
    </message>
    <message>
        <source>The draft “%1”</source>
        <translation>The draft “%1”</translation>
    </message>
    <message>
        <source>Nothing is quoted. To quote a conversation, choose its messages there and press Escalate.</source>
        <translation>Nothing is quoted. To quote a conversation, choose its messages there and press Escalate.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will be quoted, word for word.</source>
        <translation>
            <numerusform>%n message will be quoted, word for word.</numerusform>
            <numerusform>%n messages will be quoted, word for word.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the draft</source>
        <translation>Add to the draft</translation>
    </message>
    <message>
        <source>Begin the draft</source>
        <translation>Begin the draft</translation>
    </message>
    <message>
        <source>Nothing is sent by this.</source>
        <translation>Nothing is sent by this.</translation>
    </message>
    <message>
        <source>Give it a title first.</source>
        <translation>Give it a title first.</translation>
    </message>
</context>
<context>
    <name>lygte::NoteEditor</name>
    <message>
        <source>Accept “%1” for now</source>
        <translation>Accept “%1” for now</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Danish</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Not checked</translation>
    </message>
</context>
<context>
    <name>lygte::OpeningView</name>
    <message>
        <source>Set up Lygte on this machine</source>
        <translation>Set up Lygte on this machine</translation>
    </message>
    <message>
        <source>Open your case file</source>
        <translation>Open your case file</translation>
    </message>
    <message>
        <source>Everything you write is kept in an encrypted case file on this machine. Nobody can open it without its key.</source>
        <translation>Everything you write is kept in an encrypted case file on this machine. Nobody can open it without its key.</translation>
    </message>
    <message>
        <source>The key is kept in the system&apos;s keyring.</source>
        <translation>The key is kept in the system&apos;s keyring.</translation>
    </message>
    <message>
        <source>It is encrypted. Your passphrase opens it.</source>
        <translation>It is encrypted. Your passphrase opens it.</translation>
    </message>
    <message>
        <source>Your public officer &amp;number</source>
        <translation>Your public officer &amp;number</translation>
    </message>
    <message>
        <source>for example 04</source>
        <translation>for example 04</translation>
    </message>
    <message>
        <source>Your public officer number</source>
        <translation>Your public officer number</translation>
    </message>
    <message>
        <source>Your &amp;section</source>
        <translation>Your &amp;section</translation>
    </message>
    <message>
        <source>for example Online Patrulje</source>
        <translation>for example Online Patrulje</translation>
    </message>
    <message>
        <source>Your section</source>
        <translation>Your section</translation>
    </message>
    <message>
        <source>Lock it with a &amp;passphrase</source>
        <translation>Lock it with a &amp;passphrase</translation>
    </message>
    <message>
        <source>Keep the key in the system&apos;s &amp;keyring</source>
        <translation>Keep the key in the system&apos;s &amp;keyring</translation>
    </message>
    <message>
        <source>P&amp;assphrase</source>
        <translation>P&amp;assphrase</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The passphrase &amp;once more</source>
        <translation>The passphrase &amp;once more</translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation>The passphrase once more</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>The two are not the same yet.</translation>
    </message>
    <message>
        <source>Keep it well: without it nobody can open the case file.</source>
        <translation>Keep it well: without it nobody can open the case file.</translation>
    </message>
    <message>
        <source>The case file opens when you are logged in to this machine.</source>
        <translation>The case file opens when you are logged in to this machine.</translation>
    </message>
    <message>
        <source>The earlier case file lies in %1.</source>
        <translation>The earlier case file lies in %1.</translation>
    </message>
    <message>
        <source>The folder of the case file</source>
        <translation>The folder of the case file</translation>
    </message>
    <message>
        <source>It cannot be read, so nobody can know how much of it the server has not received: it may be all that was done on this machine since the last time it was connected.</source>
        <translation>It cannot be read, so nobody can know how much of it the server has not received: it may be all that was done on this machine since the last time it was connected.</translation>
    </message>
    <message>
        <source>Nothing in it waits for the server. Drafts are in no other place.</source>
        <translation>Nothing in it waits for the server. Drafts are in no other place.</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n change(s) that the server has not received. They and the drafts are in no other place.</source>
        <translation>
            <numerusform>It holds %n change that the server has not received. They and the drafts are in no other place.</numerusform>
            <numerusform>It holds %n changes that the server has not received. They and the drafts are in no other place.</numerusform>
        </translation>
    </message>
    <message>
        <source>The case file and its key are moved into a folder with today&apos;s date beside it, and you begin with an empty one. Nothing is deleted.</source>
        <translation>The case file and its key are moved into a folder with today&apos;s date beside it, and you begin with an empty one. Nothing is deleted.</translation>
    </message>
    <message>
        <source>The key of the case file is missing or damaged.</source>
        <translation>The key of the case file is missing or damaged.</translation>
    </message>
    <message>
        <source>The keyring has another key than the one of this case file. Nothing was changed.</source>
        <translation>The keyring has another key than the one of this case file. Nothing was changed.</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again, or lock the case file with a passphrase.</source>
        <translation>Unlock the keyring and try again, or lock the case file with a passphrase.</translation>
    </message>
    <message>
        <source>Put case.key back from your backup and try again: without it nobody can open the case file.</source>
        <translation>Put case.key back from your backup and try again: without it nobody can open the case file.</translation>
    </message>
    <message>
        <source>It is encrypted, and its key is not at hand.</source>
        <translation>It is encrypted, and its key is not at hand.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Opening …</translation>
    </message>
    <message>
        <source>Choose another folder …</source>
        <translation>Choose another folder …</translation>
    </message>
    <message>
        <source>Set it aside and begin anew …</source>
        <translation>Set it aside and begin anew …</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>Set it aside</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Creating the case file …</source>
        <translation>Creating the case file …</translation>
    </message>
    <message>
        <source>Create the case file</source>
        <translation>Create the case file</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s). Several words are easier to remember than symbols.</source>
        <translation>
            <numerusform>At least %n character. Several words are easier to remember than symbols.</numerusform>
            <numerusform>At least %n characters. Several words are easier to remember than symbols.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lygte::PageFrame</name>
    <message>
        <source>Loading …</source>
        <translation>Loading …</translation>
    </message>
</context>
<context>
    <name>lygte::PassphrasePanel</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>The passphrase &amp;now</source>
        <translation>The passphrase &amp;now</translation>
    </message>
    <message>
        <source>The passphrase now</source>
        <translation>The passphrase now</translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation>The new passphrase</translation>
    </message>
    <message>
        <source>The new passphrase &amp;once more</source>
        <translation>The new passphrase &amp;once more</translation>
    </message>
    <message>
        <source>The new passphrase once more</source>
        <translation>The new passphrase once more</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Changing it …</source>
        <translation>Changing it …</translation>
    </message>
    <message>
        <source>Keep it well: without it nobody can open the case file. A copy of the case file that was made before still opens with the old one.</source>
        <translation>Keep it well: without it nobody can open the case file. A copy of the case file that was made before still opens with the old one.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Change it</translation>
    </message>
    <message>
        <source>The passphrase now is not right.</source>
        <translation>The passphrase now is not right.</translation>
    </message>
    <message>
        <source>Type it again. The old one still stands.</source>
        <translation>Type it again. The old one still stands.</translation>
    </message>
    <message>
        <source>Passphrase for unlocking</source>
        <translation>Passphrase for unlocking</translation>
    </message>
    <message>
        <source>When Lygte is locked, this passphrase opens it again. The case file&apos;s key stays in the system&apos;s keyring.</source>
        <translation>When Lygte is locked, this passphrase opens it again. The case file&apos;s key stays in the system&apos;s keyring.</translation>
    </message>
    <message>
        <source>The new &amp;passphrase</source>
        <translation>The new &amp;passphrase</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Take it away</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>Set the passphrase</translation>
    </message>
    <message>
        <source>If you forget it, close Lygte and start it again: your session opens it.</source>
        <translation>If you forget it, close Lygte and start it again: your session opens it.</translation>
    </message>
</context>
<context>
    <name>lygte::PatrolPage</name>
    <message>
        <source>The entry is taken back; it stays readable</source>
        <translation>The entry is taken back; it stays readable</translation>
    </message>
    <message>
        <source>An escalation</source>
        <translation>An escalation</translation>
    </message>
    <message>
        <source>A conversation</source>
        <translation>A conversation</translation>
    </message>
    <message>
        <source>The draft is discarded</source>
        <translation>The draft is discarded</translation>
    </message>
    <message>
        <source>Entry saved</source>
        <translation>Entry saved</translation>
    </message>
    <message>
        <source>Earlier shifts</source>
        <translation>Earlier shifts</translation>
    </message>
    <message>
        <source>The shift on one page</source>
        <translation>The shift on one page</translation>
    </message>
    <message>
        <source>The shift has not been read</source>
        <translation>The shift has not been read</translation>
    </message>
    <message>
        <source>Whether one is running is not known yet.</source>
        <translation>Whether one is running is not known yet.</translation>
    </message>
    <message>
        <source>No shift is running</source>
        <translation>No shift is running</translation>
    </message>
    <message>
        <source>A shift holds what you see and do on the platforms, as it happens. At its end stands one page for the next officer.</source>
        <translation>A shift holds what you see and do on the platforms, as it happens. At its end stands one page for the next officer.</translation>
    </message>
    <message>
        <source>Nothing is logged yet</source>
        <translation>Nothing is logged yet</translation>
    </message>
    <message>
        <source>Write in the line above what you see and do, as it happens. It becomes the shift&apos;s timeline.</source>
        <translation>Write in the line above what you see and do, as it happens. It becomes the shift&apos;s timeline.</translation>
    </message>
    <message>
        <source>No entry matches the filters</source>
        <translation>No entry matches the filters</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of this shift are hidden by them.</source>
        <translation>
            <numerusform>%n entry of this shift is hidden by them.</numerusform>
            <numerusform>%n entries of this shift are hidden by them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lygte::PendingStrip</name>
    <message>
        <source>The reply is on the clipboard. Paste it into %1, then mark it as sent.</source>
        <translation>The reply is on the clipboard. Paste it into %1, then mark it as sent.</translation>
    </message>
    <message numerus="yes">
        <source>%n replies are not marked as sent.</source>
        <translation>
            <numerusform>%n reply is not marked as sent.</numerusform>
            <numerusform>%n replies are not marked as sent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy again</source>
        <translation>Copy again</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Mark as sent</translation>
    </message>
    <message>
        <source>The reply is not in %1 yet. Copy it there, then mark it as sent.</source>
        <translation>The reply is not in %1 yet. Copy it there, then mark it as sent.</translation>
    </message>
</context>
<context>
    <name>lygte::QuickEntryBar</name>
    <message>
        <source>twitch 40 answered about sextortion #advice 15m</source>
        <translation>twitch 40 answered about sextortion #advice 15m</translation>
    </message>
    <message>
        <source>Quick entry</source>
        <translation>Quick entry</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>For example: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>What was understood</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Began</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>No shift is running, so nothing can be saved yet. What you type is kept.</source>
        <translation>No shift is running, so nothing can be saved yet. What you type is kept.</translation>
    </message>
    <message>
        <source>Platform, people reached, what happened, #kind or #topic, @place, how long. Enter saves.</source>
        <translation>Platform, people reached, what happened, #kind or #topic, @place, how long. Enter saves.</translation>
    </message>
    <message>
        <source>Saved as: %1. Not counted as advice, measure or case. Tab corrects, Enter saves.</source>
        <translation>Saved as: %1. Not counted as advice, measure or case. Tab corrects, Enter saves.</translation>
    </message>
    <message>
        <source>Saved as: %1. Counts as: %2. Tab corrects, Enter saves.</source>
        <translation>Saved as: %1. Counts as: %2. Tab corrects, Enter saves.</translation>
    </message>
    <message>
        <source>Entry saved</source>
        <translation>Entry saved</translation>
    </message>
</context>
<context>
    <name>lygte::QuickEntryOverlay</name>
    <message>
        <source>Quick entry</source>
        <translation>Quick entry</translation>
    </message>
</context>
<context>
    <name>lygte::Rail</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Settings, help and lock</source>
        <translation>Settings, help and lock</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>lygte::ReferenceEditor</name>
    <message>
        <source>This is not in the list, so it is not saved. Type a part of the name and choose.</source>
        <translation>This is not in the list, so it is not saved. Type a part of the name and choose.</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>Type to find</translation>
    </message>
</context>
<context>
    <name>lygte::RefusalCard</name>
    <message>
        <source>There is no connection to the server.</source>
        <translation>There is no connection to the server.</translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>written %1</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>What you wrote</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Take the text back as a draft</source>
        <translation>Take the text back as a draft</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>It is kept, and no longer shown here.</source>
        <translation>It is kept, and no longer shown here.</translation>
    </message>
    <message>
        <source>Take the conversation and send again</source>
        <translation>Take the conversation and send again</translation>
    </message>
</context>
<context>
    <name>lygte::SearchModel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n found</source>
        <translation>
            <numerusform>more than %n found</numerusform>
            <numerusform>more than %n found</numerusform>
        </translation>
    </message>
    <message>
        <source>, best first</source>
        <translation>, best first</translation>
    </message>
    <message>
        <source>, newest first</source>
        <translation>, newest first</translation>
    </message>
    <message numerus="yes">
        <source>; the best %n are shown</source>
        <translation>
            <numerusform>; the best %n are shown</numerusform>
            <numerusform>; the best %n are shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found so far</source>
        <translation>
            <numerusform>%n found so far</numerusform>
            <numerusform>%n found so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lygte::ServerForm</name>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key)</source>
        <translation>Certificates and keys (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Asking the server …</translation>
    </message>
    <message>
        <source>✓ The connection works: the server knows you and this device.</source>
        <translation>✓ The connection works: the server knows you and this device.</translation>
    </message>
    <message>
        <source>Stop using this server?</source>
        <translation>Stop using this server?</translation>
    </message>
    <message>
        <source>What is on this machine stays, and what waits is not sent. Settings and password are removed.</source>
        <translation>What is on this machine stays, and what waits is not sent. Settings and password are removed.</translation>
    </message>
    <message>
        <source>Stop using the server</source>
        <translation>Stop using the server</translation>
    </message>
    <message>
        <source>The server of your section</source>
        <translation>The server of your section</translation>
    </message>
    <message>
        <source>Your administrator gives you these. The connection is always encrypted, and the server must prove its name with a certificate.</source>
        <translation>Your administrator gives you these. The connection is always encrypted, and the server must prove its name with a certificate.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>lygte.example.dk – several with commas</source>
        <translation>lygte.example.dk – several with commas</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>kept – leave empty to go on using it</source>
        <translation>kept – leave empty to go on using it</translation>
    </message>
    <message>
        <source>The password is kept in this machine&apos;s keyring.</source>
        <translation>The password is kept in this machine&apos;s keyring.</translation>
    </message>
    <message>
        <source>This machine has no keyring: the password is kept in the encrypted case file.</source>
        <translation>This machine has no keyring: the password is kept in the encrypted case file.</translation>
    </message>
    <message>
        <source>The password is kept in this machine&apos;s keyring; where there is none, in the encrypted case file.</source>
        <translation>The password is kept in this machine&apos;s keyring; where there is none, in the encrypted case file.</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Root certificate</translation>
    </message>
    <message>
        <source>This device&apos;s certificate</source>
        <translation>This device&apos;s certificate</translation>
    </message>
    <message>
        <source>This device&apos;s key</source>
        <translation>This device&apos;s key</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choose …</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Test the connection</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>Save and connect</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Stop using the server …</source>
        <translation>Stop using the server …</translation>
    </message>
    <message>
        <source>refused – type it again</source>
        <translation>refused – type it again</translation>
    </message>
    <message>
        <source>Technical message: %1</source>
        <translation>Technical message: %1</translation>
    </message>
</context>
<context>
    <name>lygte::ServerPage</name>
    <message>
        <source>Put away</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>Officer %1 has the conversation now.</source>
        <translation>Officer %1 has the conversation now.</translation>
    </message>
    <message>
        <source>Nothing was sent. Try again when it is free, or take the text back as a draft.</source>
        <translation>Nothing was sent. Try again when it is free, or take the text back as a draft.</translation>
    </message>
    <message>
        <source>Everything that you write is kept in the encrypted case file on this machine. With a server, your section shares one case database: you see what colleagues write, and who answers whom.</source>
        <translation>Everything that you write is kept in the encrypted case file on this machine. With a server, your section shares one case database: you see what colleagues write, and who answers whom.</translation>
    </message>
    <message>
        <source>Server: %1, user %2</source>
        <translation>Server: %1, user %2</translation>
    </message>
    <message>
        <source>Since: %1</source>
        <translation>Since: %1</translation>
    </message>
    <message>
        <source>Last contact: %1</source>
        <translation>Last contact: %1</translation>
    </message>
    <message>
        <source>Last contact: none yet</source>
        <translation>Last contact: none yet</translation>
    </message>
    <message>
        <source>%1 – since %2</source>
        <translation>%1 – since %2</translation>
    </message>
    <message>
        <source>Waiting for the server (%1)</source>
        <translation>Waiting for the server (%1)</translation>
    </message>
    <message>
        <source>Refused by the server (%1)</source>
        <translation>Refused by the server (%1)</translation>
    </message>
    <message>
        <source>The server did not take these. They are still here, word for word; decide for each.</source>
        <translation>The server did not take these. They are still here, word for word; decide for each.</translation>
    </message>
    <message>
        <source>The server knows this user as officer %1, but this machine is set up for officer %2: what you write is refused. Log in with your own user.</source>
        <translation>The server knows this user as officer %1, but this machine is set up for officer %2: what you write is refused. Log in with your own user.</translation>
    </message>
    <message>
        <source>Technical message: %1</source>
        <translation>Technical message: %1</translation>
    </message>
    <message>
        <source>No change waits, none was refused, and there is no conflict.</source>
        <translation>No change waits, none was refused, and there is no conflict.</translation>
    </message>
    <message>
        <source>Nobody had taken the conversation for it, so the server will not take it by itself. When there is a connection it stands below as refused: take the conversation there and send it again, or take the text back as a draft.</source>
        <translation>Nobody had taken the conversation for it, so the server will not take it by itself. When there is a connection it stands below as refused: take the conversation there and send it again, or take the text back as a draft.</translation>
    </message>
    <message>
        <source>Waiting for you (%1)</source>
        <translation>Waiting for you (%1)</translation>
    </message>
</context>
<context>
    <name>lygte::ShiftBar</name>
    <message>
        <source>Running for %1</source>
        <translation>Running for %1</translation>
    </message>
    <message>
        <source>Shift running</source>
        <translation>Shift running</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>Officer %1</source>
        <translation>Officer %1</translation>
    </message>
</context>
<context>
    <name>lygte::ShiftHappened</name>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Nothing has been logged in this shift.</source>
        <translation>Nothing has been logged in this shift.</translation>
    </message>
</context>
<context>
    <name>lygte::ShiftHistory</name>
    <message>
        <source>running</source>
        <translation>running</translation>
    </message>
    <message>
        <source>Officer %1</source>
        <translation>Officer %1</translation>
    </message>
    <message>
        <source>No shift has been logged yet</source>
        <translation>No shift has been logged yet</translation>
    </message>
    <message>
        <source>Every shift that is started here can be read again from this list, with its entries, figures and handover.</source>
        <translation>Every shift that is started here can be read again from this list, with its entries, figures and handover.</translation>
    </message>
    <message>
        <source>No shift matches</source>
        <translation>No shift matches</translation>
    </message>
    <message>
        <source>Search by day, officer, account, platform or words of the handover.</source>
        <translation>Search by day, officer, account, platform or words of the handover.</translation>
    </message>
    <message>
        <source>Search by day, officer, account, platform or handover</source>
        <translation>Search by day, officer, account, platform or handover</translation>
    </message>
    <message>
        <source>Search earlier shifts</source>
        <translation>Search earlier shifts</translation>
    </message>
    <message>
        <source>Earlier shifts</source>
        <translation>Earlier shifts</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Handover</translation>
    </message>
    <message numerus="yes">
        <source>The latest %n shift(s) stand here. What was logged in older ones is found by Search.</source>
        <translation>
            <numerusform>The latest shift stands here. What was logged in older ones is found by Search.</numerusform>
            <numerusform>The latest %n shifts stand here. What was logged in older ones is found by Search.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lygte::ShiftStart</name>
    <message>
        <source>The account is missing.</source>
        <translation>The account is missing.</translation>
    </message>
    <message>
        <source>Write the account that you appear with, so that it can be seen later who spoke.</source>
        <translation>Write the account that you appear with, so that it can be seen later who spoke.</translation>
    </message>
    <message>
        <source>You have a shift running already.</source>
        <translation>You have a shift running already.</translation>
    </message>
    <message>
        <source>End it first, or go on with it.</source>
        <translation>End it first, or go on with it.</translation>
    </message>
    <message>
        <source>Start a shift</source>
        <translation>Start a shift</translation>
    </message>
    <message>
        <source>You appear as</source>
        <translation>You appear as</translation>
    </message>
    <message>
        <source>Officer %1</source>
        <translation>Officer %1</translation>
    </message>
    <message>
        <source>Platform account</source>
        <translation>Platform account</translation>
    </message>
    <message>
        <source>As it is seen on the platform</source>
        <translation>As it is seen on the platform</translation>
    </message>
    <message>
        <source>Planned platforms</source>
        <translation>Planned platforms</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>Start the shift</source>
        <translation>Start the shift</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>lygte::ShiftStatus</name>
    <message>
        <source>The shift has been running for %1</source>
        <translation>The shift has been running for %1</translation>
    </message>
    <message>
        <source>► Shift %1</source>
        <translation>► Shift %1</translation>
    </message>
</context>
<context>
    <name>lygte::ShiftSummaryView</name>
    <message>
        <source>Save the handover as PDF</source>
        <translation>Save the handover as PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF documents (*.pdf)</translation>
    </message>
    <message>
        <source>The printer refused the document.</source>
        <translation>The printer refused the document.</translation>
    </message>
    <message>
        <source>Save it as PDF, or choose another printer.</source>
        <translation>Save it as PDF, or choose another printer.</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 to %2 (%3)</translation>
    </message>
    <message>
        <source>since %1 (%2), still running</source>
        <translation>since %1 (%2), still running</translation>
    </message>
    <message>
        <source>Officer %1</source>
        <translation>Officer %1</translation>
    </message>
    <message>
        <source>No platform</source>
        <translation>No platform</translation>
    </message>
    <message>
        <source>The shift has ended</source>
        <translation>The shift has ended</translation>
    </message>
    <message>
        <source>Another shift of yours is running.</source>
        <translation>Another shift of yours is running.</translation>
    </message>
    <message>
        <source>End that one first.</source>
        <translation>End that one first.</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>Time logged</source>
        <translation>Time logged</translation>
    </message>
    <message>
        <source>Time by platform</source>
        <translation>Time by platform</translation>
    </message>
    <message>
        <source>No time has been logged.</source>
        <translation>No time has been logged.</translation>
    </message>
    <message>
        <source>What the next officer must know</source>
        <translation>What the next officer must know</translation>
    </message>
    <message>
        <source>Whom to follow up, what is agreed, what to watch. Facts first.</source>
        <translation>Whom to follow up, what is agreed, what to watch. Facts first.</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Save the note</translation>
    </message>
    <message>
        <source>Document in</source>
        <translation>Document in</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Language of the document</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Save as PDF …</translation>
    </message>
    <message>
        <source>End the shift</source>
        <translation>End the shift</translation>
    </message>
    <message>
        <source>Resume the shift</source>
        <translation>Resume the shift</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>Sending it to the printer …</source>
        <translation>Sending it to the printer …</translation>
    </message>
    <message numerus="yes">
        <source>Measure(s)</source>
        <translation>
            <numerusform>Measure</numerusform>
            <numerusform>Measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Case(s)</source>
        <translation>
            <numerusform>Case</numerusform>
            <numerusform>Cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Person(s) reached</source>
        <translation>
            <numerusform>Person reached</numerusform>
            <numerusform>People reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entry/entries</source>
        <translation>
            <numerusform>Entry</numerusform>
            <numerusform>Entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Danish</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>This is another officer&apos;s shift.</source>
        <translation>This is another officer&apos;s shift.</translation>
    </message>
    <message>
        <source>Only they can change it.</source>
        <translation>Only they can change it.</translation>
    </message>
    <message>
        <source>Until %1:</source>
        <translation>Until %1:</translation>
    </message>
    <message>
        <source>The note is saved; what it said before stays readable</source>
        <translation>The note is saved; what it said before stays readable</translation>
    </message>
    <message>
        <source>What it said before</source>
        <translation>What it said before</translation>
    </message>
    <message>
        <source>The versions that were put right on this machine</source>
        <translation>The versions that were put right on this machine</translation>
    </message>
</context>
<context>
    <name>lygte::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
</context>
<context>
    <name>lygte::SortHeader</name>
    <message>
        <source>Order by %1</source>
        <translation>Order by %1</translation>
    </message>
    <message>
        <source>Ordered by %1, ascending</source>
        <translation>Ordered by %1, ascending</translation>
    </message>
    <message>
        <source>Ordered by %1, descending</source>
        <translation>Ordered by %1, descending</translation>
    </message>
</context>
<context>
    <name>lygte::SourceCard</name>
    <message>
        <source>imported %1 by officer %2</source>
        <translation>imported %1 by officer %2</translation>
    </message>
    <message>
        <source>Copy SHA-256 %1 …</source>
        <translation>Copy SHA-256 %1 …</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) not understood:</source>
        <translation>
            <numerusform>%n place not understood:</numerusform>
            <numerusform>%n places not understood:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>import begun %1 by officer %2</source>
        <translation>import begun %1 by officer %2</translation>
    </message>
    <message>
        <source>Not imported to its end: messages may be missing. Import the same file again; what is here stays.</source>
        <translation>Not imported to its end: messages may be missing. Import the same file again; what is here stays.</translation>
    </message>
</context>
<context>
    <name>lygte::SpellingChooser</name>
    <message>
        <source>Danish</source>
        <translation>Danish</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>No spell check</source>
        <translation>No spell check</translation>
    </message>
    <message>
        <source>%1 (dictionary not installed)</source>
        <translation>%1 (dictionary not installed)</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>The language that the spelling is checked in</source>
        <translation>The language that the spelling is checked in</translation>
    </message>
</context>
<context>
    <name>lygte::StatusStrip</name>
    <message>
        <source>Officer %1</source>
        <translation>Officer %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>lygte::SurroundingsView</name>
    <message>
        <source>nowhere else</source>
        <translation>nowhere else</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escalations</translation>
    </message>
    <message>
        <source>Log entries</source>
        <translation>Log entries</translation>
    </message>
    <message>
        <source>None is linked to it.</source>
        <translation>None is linked to it.</translation>
    </message>
    <message>
        <source>None in what is shown.</source>
        <translation>None in what is shown.</translation>
    </message>
    <message>
        <source>None from this conversation.</source>
        <translation>None from this conversation.</translation>
    </message>
    <message>
        <source>Handles and numbers – and where else they are found</source>
        <translation>Handles and numbers – and where else they are found</translation>
    </message>
</context>
<context>
    <name>lygte::TemplateList</name>
    <message>
        <source>checked: %1</source>
        <translation>checked: %1</translation>
    </message>
    <message>
        <source>not yet checked by a leader</source>
        <translation>not yet checked by a leader</translation>
    </message>
    <message>
        <source>Reply templates: Up and Down choose, Enter puts the text in, Esc closes</source>
        <translation>Reply templates: Up and Down choose, Enter puts the text in, Esc closes</translation>
    </message>
    <message>
        <source>No reply template has these words. Esc closes.</source>
        <translation>No reply template has these words. Esc closes.</translation>
    </message>
    <message>
        <source>Reply templates</source>
        <translation>Reply templates</translation>
    </message>
    <message>
        <source>not yet checked by a lawyer</source>
        <translation>not yet checked by a lawyer</translation>
    </message>
</context>
<context>
    <name>lygte::TimelineModel</name>
    <message>
        <source>Internal note, officer %1, %2</source>
        <translation>Internal note, officer %1, %2</translation>
    </message>
</context>
<context>
    <name>lygte::TimelineView</name>
    <message>
        <source>Entries of the shift, newest first</source>
        <translation>Entries of the shift, newest first</translation>
    </message>
</context>
<context>
    <name>lygte::Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>lygte::UndoService</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>Not undone: %1. %2 %3</source>
        <translation>Not undone: %1. %2 %3</translation>
    </message>
</context>
</TS>
