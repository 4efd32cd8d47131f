<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da_DK" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>Passphrase: </source>
        <translation>Adgangssætning: </translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>En gang til: </translation>
    </message>
    <message>
        <source>This does not fit %1: see lygte-cli --help.</source>
        <translation>Det passer ikke til %1: se lygte-cli --help.</translation>
    </message>
    <message>
        <source>--%1 takes a number, not “%2”.</source>
        <translation>--%1 skal være et tal, ikke “%2”.</translation>
    </message>
    <message>
        <source>This case file has no passphrase: the system&apos;s keyring keeps its key.</source>
        <translation>Sagsfilen har ingen adgangssætning: systemets nøglering gemmer dens nøgle.</translation>
    </message>
    <message>
        <source>The lock screen&apos;s passphrase is changed in Lygte itself.</source>
        <translation>Låseskærmens adgangssætning ændres i selve Lygte.</translation>
    </message>
    <message>
        <source>There is no case file in this folder.</source>
        <translation>Der er ingen sagsfil i denne mappe.</translation>
    </message>
    <message>
        <source>Give the folder of the case file with --store.</source>
        <translation>Angiv sagsfilens mappe med --store.</translation>
    </message>
    <message>
        <source>The passphrase is changed. A copy that was made before still opens with the old one.</source>
        <translation>Adgangssætningen er ændret. En kopi fra før åbnes stadig med den gamle.</translation>
    </message>
    <message>
        <source>A new passphrase for the case file: </source>
        <translation>Ny adgangssætning til sagsfilen: </translation>
    </message>
    <message>
        <source>This is not done later by itself. See that the server is running, and that --host and --port are right, and run it again: %1</source>
        <translation>Det bliver ikke gjort senere af sig selv. Se efter, at serveren kører, og at --host og --port er rigtige, og kør det igen: %1</translation>
    </message>
</context>
<context>
    <name>ComposerWarnings</name>
    <message>
        <source>The text holds a number that looks like a CPR number.</source>
        <translation>Teksten indeholder et nummer, der ligner et CPR-nummer.</translation>
    </message>
    <message>
        <source>The text holds a bank account number.</source>
        <translation>Teksten indeholder et kontonummer.</translation>
    </message>
    <message>
        <source>The text speaks of a password or MitID. The police never ask for them.</source>
        <translation>Teksten nævner en adgangskode eller MitID. Politiet beder aldrig om dem.</translation>
    </message>
</context>
<context>
    <name>Connect</name>
    <message>
        <source>The server&apos;s name is not known on this network.</source>
        <translation>Serverens navn er ikke kendt på dette netværk.</translation>
    </message>
    <message>
        <source>Check the name, and that you are on the right network (VPN).</source>
        <translation>Tjek navnet, og at du er på det rigtige netværk (VPN).</translation>
    </message>
    <message>
        <source>Nobody answers at the server&apos;s address.</source>
        <translation>Ingen svarer på serverens adresse.</translation>
    </message>
    <message>
        <source>Check the network and the port. The server may be stopped: ask your administrator.</source>
        <translation>Tjek netværket og porten. Serveren kan være stoppet: spørg din administrator.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Serveren svarede ikke i tide.</translation>
    </message>
    <message>
        <source>Check the network (VPN). Lygte tries again by itself.</source>
        <translation>Tjek netværket (VPN). Lygte prøver selv igen.</translation>
    </message>
    <message>
        <source>The connection ended while it was being made.</source>
        <translation>Forbindelsen blev afbrudt, mens den blev oprettet.</translation>
    </message>
    <message>
        <source>Lygte tries again by itself. If it goes on, tell your administrator.</source>
        <translation>Lygte prøver selv igen. Sig det til din administrator, hvis det bliver ved.</translation>
    </message>
    <message>
        <source>The server offers no encryption, so nothing was sent to it.</source>
        <translation>Serveren tilbyder ingen kryptering, så intet blev sendt til den.</translation>
    </message>
    <message>
        <source>Tell your administrator: the server has no TLS, or another program answers there.</source>
        <translation>Sig det til din administrator: Serveren har ikke TLS, eller et andet program svarer dér.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not from an authority that this machine trusts, so nothing was sent to it.</source>
        <translation>Serverens certifikat er ikke udstedt af nogen, som denne maskine stoler på, så intet blev sendt til den.</translation>
    </message>
    <message>
        <source>Do not go on. Tell your administrator: it may be a false server, or the root certificate here is old.</source>
        <translation>Gå ikke videre. Sig det til din administrator: Det kan være en falsk server, eller rodcertifikatet her er gammelt.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired or is not valid yet.</source>
        <translation>Serverens certifikat er udløbet eller ikke gyldigt endnu.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock. If it is right, the administrator must renew the certificate.</source>
        <translation>Tjek denne maskines ur. Går det rigtigt, skal administratoren forny certifikatet.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name.</source>
        <translation>Serverens certifikat gælder et andet navn.</translation>
    </message>
    <message>
        <source>Check the server&apos;s name. If it is right, do not go on, and tell your administrator.</source>
        <translation>Tjek serverens navn. Er det rigtigt, så gå ikke videre, og sig det til din administrator.</translation>
    </message>
    <message>
        <source>A certificate or key on this machine is missing or cannot be read.</source>
        <translation>Et certifikat eller en nøgle på denne maskine mangler eller kan ikke læses.</translation>
    </message>
    <message>
        <source>Choose the files again, or ask your administrator for new ones. Only you may be able to read the key.</source>
        <translation>Vælg filerne igen, eller bed din administrator om nye. Kun du må kunne læse nøglen.</translation>
    </message>
    <message>
        <source>The server does not accept this device.</source>
        <translation>Serveren godkender ikke denne enhed.</translation>
    </message>
    <message>
        <source>Its certificate is missing, expired or revoked, or belongs to another officer. Ask your administrator for a new one.</source>
        <translation>Enhedens certifikat mangler, er udløbet, er trukket tilbage eller tilhører en anden betjent. Bed din administrator om et nyt.</translation>
    </message>
    <message>
        <source>The server cannot prove that nobody listens in between, so the connection was ended.</source>
        <translation>Serveren kan ikke bevise, at ingen lytter med undervejs, så forbindelsen blev afbrudt.</translation>
    </message>
    <message>
        <source>Do not go on. Tell your administrator.</source>
        <translation>Gå ikke videre. Sig det til din administrator.</translation>
    </message>
    <message>
        <source>The server asks for the password in a way that gives it away, so it was not sent.</source>
        <translation>Serveren beder om adgangskoden på en måde, der afslører den, så den blev ikke sendt.</translation>
    </message>
    <message>
        <source>Tell your administrator: the server must use SCRAM for your user.</source>
        <translation>Sig det til din administrator: Serveren skal bruge SCRAM til din bruger.</translation>
    </message>
    <message>
        <source>The user or the password is wrong, or this device&apos;s certificate is another officer&apos;s.</source>
        <translation>Brugernavn eller adgangskode er forkert, eller denne enheds certifikat tilhører en anden betjent.</translation>
    </message>
    <message>
        <source>Type the password again. If it is right, ask your administrator.</source>
        <translation>Skriv adgangskoden igen. Er den rigtig, så spørg din administrator.</translation>
    </message>
    <message>
        <source>The server has no such database.</source>
        <translation>Serveren har ikke den database.</translation>
    </message>
    <message>
        <source>Check the name of the database.</source>
        <translation>Tjek databasens navn.</translation>
    </message>
    <message>
        <source>Your user may not use this database from here.</source>
        <translation>Din bruger må ikke bruge denne database herfra.</translation>
    </message>
    <message>
        <source>Ask your administrator for access.</source>
        <translation>Bed din administrator om adgang.</translation>
    </message>
    <message>
        <source>The server has no free connection.</source>
        <translation>Serveren har ingen ledig forbindelse.</translation>
    </message>
    <message>
        <source>Lygte tries again by itself. Are you logged in on other machines?</source>
        <translation>Lygte prøver selv igen. Er du logget ind på andre maskiner?</translation>
    </message>
    <message>
        <source>The server is starting.</source>
        <translation>Serveren er ved at starte.</translation>
    </message>
    <message>
        <source>Lygte tries again by itself in a moment.</source>
        <translation>Lygte prøver selv igen om et øjeblik.</translation>
    </message>
    <message>
        <source>The server is being stopped.</source>
        <translation>Serveren er ved at blive stoppet.</translation>
    </message>
    <message>
        <source>Lygte tries again by itself.</source>
        <translation>Lygte prøver selv igen.</translation>
    </message>
    <message>
        <source>Only a copy of the server that cannot be written to is there.</source>
        <translation>Der er kun en kopi af serveren, som der ikke kan skrives til.</translation>
    </message>
    <message>
        <source>Lygte tries again by itself. If it goes on, tell your administrator that the main server is down.</source>
        <translation>Lygte prøver selv igen. Sig til din administrator, at hovedserveren er nede, hvis det bliver ved.</translation>
    </message>
    <message>
        <source>What answers there is no server that Lygte knows.</source>
        <translation>Det, der svarer dér, er ikke en server, som Lygte kender.</translation>
    </message>
    <message>
        <source>Check the address and the port, and tell your administrator the words below.</source>
        <translation>Tjek adressen og porten, og giv din administrator ordene nedenfor.</translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message>
        <source>Internal note – not part of the conversation</source>
        <translation>Internt notat – ikke en del af samtalen</translation>
    </message>
    <message>
        <source>Officer %1</source>
        <translation>Betjent %1</translation>
    </message>
    <message>
        <source>Deleted or unsent, says the platform</source>
        <translation>Slettet eller trukket tilbage, siger platformen</translation>
    </message>
    <message>
        <source>As found in the source:</source>
        <translation>Sådan står det i kilden:</translation>
    </message>
    <message numerus="yes">
        <source>Show more (%n more character(s))</source>
        <translation>
            <numerusform>Vis mere (%n tegn til)</numerusform>
            <numerusform>Vis mere (%n tegn til)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Vis mindre</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>redigeret</translation>
    </message>
    <message>
        <source>repaired – hide the source&apos;s text</source>
        <translation>repareret – skjul kildens tekst</translation>
    </message>
    <message>
        <source>repaired – show the source&apos;s text</source>
        <translation>repareret – vis kildens tekst</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>fra %1</translation>
    </message>
    <message>
        <source>On this machine only: copy it into the platform, then mark it as sent.</source>
        <translation>Kun på denne maskine: kopiér det over på platformen, og markér det så som sendt.</translation>
    </message>
    <message>
        <source>The patrol</source>
        <translation>Patruljen</translation>
    </message>
    <message>
        <source>Unknown sender</source>
        <translation>Ukendt afsender</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>tidspunkt ukendt</translation>
    </message>
    <message>
        <source>hour not known</source>
        <translation>klokkeslæt ukendt</translation>
    </message>
    <message>
        <source>local time of the phone, assumed Danish</source>
        <translation>telefonens lokale tid, antaget dansk</translation>
    </message>
    <message>
        <source>time zone not known</source>
        <translation>tidszone ukendt</translation>
    </message>
    <message>
        <source>known to the minute</source>
        <translation>kendt på minuttet</translation>
    </message>
    <message>
        <source>known to the day</source>
        <translation>kendt på dagen</translation>
    </message>
    <message>
        <source>known to the second</source>
        <translation>kendt på sekundet</translation>
    </message>
    <message>
        <source>The source does not say when this was written; it stands where the source has it.</source>
        <translation>Kilden siger ikke, hvornår dette blev skrevet; det står, hvor kilden har det.</translation>
    </message>
    <message>
        <source>In the source: %1</source>
        <translation>I kilden: %1</translation>
    </message>
    <message>
        <source>typed in by officer %1</source>
        <translation>indtastet af betjent %1</translation>
    </message>
    <message>
        <source>pasted by officer %1</source>
        <translation>indsat af betjent %1</translation>
    </message>
    <message>
        <source>in the export, covered</source>
        <translation>i eksporten, tildækket</translation>
    </message>
    <message>
        <source>referenced, not delivered</source>
        <translation>nævnt, fulgte ikke med</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Opkald</translation>
    </message>
    <message>
        <source>No text in the source</source>
        <translation>Ingen tekst i kilden</translation>
    </message>
    <message>
        <source>A picture, video or sound; not delivered</source>
        <translation>Billede, video eller lyd; fulgte ikke med</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>repareret</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Ikke sendt endnu</translation>
    </message>
    <message>
        <source>Not in the platform yet: copy it there, then mark it as sent.</source>
        <translation>Ikke på platformen endnu: kopiér det dertil, og markér det så som sendt.</translation>
    </message>
    <message>
        <source>no time that can be read</source>
        <translation>intet tidspunkt, der kan læses</translation>
    </message>
    <message>
        <source>earlier than the message before it</source>
        <translation>tidligere end beskeden før den</translation>
    </message>
    <message>
        <source>day and month may have changed places</source>
        <translation>dag og måned kan være byttet om</translation>
    </message>
    <message>
        <source>text before the first message</source>
        <translation>tekst før den første besked</translation>
    </message>
    <message>
        <source>looks nearly like a new message</source>
        <translation>ligner næsten en ny besked</translation>
    </message>
    <message>
        <source>looks like a message that was pasted in</source>
        <translation>ligner en besked, der er indsat</translation>
    </message>
    <message>
        <source>too long, cut</source>
        <translation>for lang, skåret af</translation>
    </message>
    <message>
        <source>the file ends in the middle</source>
        <translation>filen slutter midt i det hele</translation>
    </message>
    <message>
        <source>no JSON that can be read</source>
        <translation>ingen JSON, der kan læses</translation>
    </message>
    <message>
        <source>letters that cannot be read</source>
        <translation>bogstaver, der ikke kan læses</translation>
    </message>
    <message>
        <source>a member that stands there twice</source>
        <translation>et felt, der står der to gange</translation>
    </message>
    <message>
        <source>not a message</source>
        <translation>ikke en besked</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>ikke forstået</translation>
    </message>
    <message>
        <source>Place %1: %2</source>
        <translation>Sted %1: %2</translation>
    </message>
    <message>
        <source>may be closed for replies</source>
        <translation>måske lukket for svar</translation>
    </message>
    <message>
        <source>As far as known the platform took a reply until %1: try before you give up. %2.</source>
        <translation>Så vidt vides tog platformen imod svar indtil %1: prøv, før du giver op. %2.</translation>
    </message>
    <message>
        <source>%1 to reply</source>
        <translation>%1 til at svare</translation>
    </message>
    <message>
        <source>The platform takes a reply until %1. %2.</source>
        <translation>Platformen tager imod svar indtil %1. %2.</translation>
    </message>
    <message>
        <source>Enter shows the earlier text</source>
        <translation>Enter viser den tidligere tekst</translation>
    </message>
    <message>
        <source>Taken back %1</source>
        <translation>Taget tilbage %1</translation>
    </message>
    <message>
        <source>Corrected %1</source>
        <translation>Rettet %1</translation>
    </message>
    <message>
        <source>Before it was corrected:</source>
        <translation>Før rettelsen:</translation>
    </message>
    <message>
        <source>Something in it was refused</source>
        <translation>Noget i den er afvist</translation>
    </message>
    <message>
        <source>The server did not take something in this conversation; it is still here.</source>
        <translation>Serveren tog ikke imod noget i denne samtale; det er her stadig.</translation>
    </message>
    <message>
        <source>Not all of it is on the server yet</source>
        <translation>Ikke alt i den er på serveren endnu</translation>
    </message>
    <message>
        <source>Something in this conversation is on this machine only; nobody else sees it yet.</source>
        <translation>Noget i denne samtale er kun på denne maskine; ingen andre ser det endnu.</translation>
    </message>
    <message>
        <source>Refused – %1</source>
        <translation>Afvist – %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>The patrol&apos;s account</source>
        <translation>Patruljens konto</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>ikke vurderet</translation>
    </message>
    <message>
        <source>Change it again, and the new change takes the place of this one when the server has answered.</source>
        <translation>Ændrer du det igen, træder den nye ændring i stedet for denne, når serveren har svaret.</translation>
    </message>
    <message>
        <source>WhatsApp text</source>
        <translation>WhatsApp-tekst</translation>
    </message>
    <message>
        <source>Download from Messenger or Instagram</source>
        <translation>Download fra Messenger eller Instagram</translation>
    </message>
    <message>
        <source>Download of encrypted chats from Messenger</source>
        <translation>Download af krypterede samtaler fra Messenger</translation>
    </message>
    <message>
        <source>Practice data</source>
        <translation>Øvelsesdata</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The case file did not open: the key or passphrase is wrong.</source>
        <translation>Sagsfilen kunne ikke åbnes: nøglen eller adgangssætningen er forkert.</translation>
    </message>
    <message>
        <source>Try the passphrase again. Nothing was changed.</source>
        <translation>Prøv adgangssætningen igen. Intet er ændret.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not answer.</source>
        <translation>Systemets nøglering svarede ikke.</translation>
    </message>
    <message>
        <source>The case file is damaged.</source>
        <translation>Sagsfilen er beskadiget.</translation>
    </message>
    <message>
        <source>It was not changed. Copy the folder to a safe place, then restore your latest backup.</source>
        <translation>Den er ikke ændret. Kopiér mappen til et sikkert sted, og gendan derefter din seneste sikkerhedskopi.</translation>
    </message>
    <message>
        <source>The case file is not encrypted, so Lygte refuses to use it.</source>
        <translation>Sagsfilen er ikke krypteret, så Lygte nægter at bruge den.</translation>
    </message>
    <message>
        <source>Tell your administrator: the program is not installed correctly.</source>
        <translation>Sig det til din administrator: programmet er ikke installeret rigtigt.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved by this action.</source>
        <translation>Disken er fuld. Denne handling gemte intet.</translation>
    </message>
    <message>
        <source>Free some space, then do it again. What you saved before is safe.</source>
        <translation>Frigør plads, og gør det igen. Det, du gemte før, er i sikkerhed.</translation>
    </message>
    <message>
        <source>The case file was made by a newer version of Lygte.</source>
        <translation>Sagsfilen er lavet af en nyere version af Lygte.</translation>
    </message>
    <message>
        <source>Update Lygte on this machine. The file was not changed.</source>
        <translation>Opdatér Lygte på denne maskine. Filen er ikke ændret.</translation>
    </message>
    <message>
        <source>Another program has the case file open.</source>
        <translation>Et andet program har sagsfilen åben.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Luk det andet program, og prøv igen.</translation>
    </message>
    <message>
        <source>The place cannot be written to.</source>
        <translation>Der kan ikke skrives på stedet.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for the right to write there.</source>
        <translation>Vælg en anden mappe, eller bed om lov til at skrive der.</translation>
    </message>
    <message>
        <source>It is not here.</source>
        <translation>Det findes ikke her.</translation>
    </message>
    <message>
        <source>Check the name, or search for it.</source>
        <translation>Kontrollér navnet, eller søg efter det.</translation>
    </message>
    <message>
        <source>It has changed in the meantime, so the action was not carried out.</source>
        <translation>Det er blevet ændret i mellemtiden, så handlingen blev ikke udført.</translation>
    </message>
    <message>
        <source>Look at its state now, then decide again.</source>
        <translation>Se, hvordan det står nu, og beslut dig igen.</translation>
    </message>
    <message>
        <source>Something is missing or not valid.</source>
        <translation>Noget mangler eller er ikke gyldigt.</translation>
    </message>
    <message>
        <source>Correct it and try again. What you wrote is kept.</source>
        <translation>Ret det, og prøv igen. Det, du skrev, er bevaret.</translation>
    </message>
    <message>
        <source>It is larger than Lygte will read.</source>
        <translation>Den er større, end Lygte vil læse.</translation>
    </message>
    <message>
        <source>Split the file, or ask for help. Nothing was saved.</source>
        <translation>Del filen op, eller bed om hjælp. Intet er gemt.</translation>
    </message>
    <message>
        <source>The file is in no format that Lygte knows.</source>
        <translation>Filen har ikke et format, som Lygte kender.</translation>
    </message>
    <message>
        <source>Choose the text file, JSON file or zip archive of the export.</source>
        <translation>Vælg eksportens tekstfil, JSON-fil eller zip-arkiv.</translation>
    </message>
    <message>
        <source>Reading the file failed.</source>
        <translation>Filen kunne ikke læses.</translation>
    </message>
    <message>
        <source>The file may be damaged or hostile.</source>
        <translation>Filen kan være beskadiget eller fjendtlig.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Det blev stoppet.</translation>
    </message>
    <message>
        <source>Start it again when you want to.</source>
        <translation>Start igen, når du vil.</translation>
    </message>
    <message>
        <source>The system could not read or write it.</source>
        <translation>Systemet kunne ikke læse eller skrive den.</translation>
    </message>
    <message>
        <source>Check that it is there and that you may use it.</source>
        <translation>Kontrollér, at den findes, og at du må bruge den.</translation>
    </message>
    <message>
        <source>The case file refused the action. Nothing was saved by it.</source>
        <translation>Sagsfilen afviste handlingen. Intet blev gemt af den.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report the words below.</source>
        <translation>Prøv igen. Sker det igen, så indberet ordene herunder.</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Der er ingen forbindelse til serveren.</translation>
    </message>
    <message>
        <source>What you do is kept on this machine and sent when the connection is back.</source>
        <translation>Det, du laver, gemmes på denne maskine og sendes, når forbindelsen er tilbage.</translation>
    </message>
    <message>
        <source>The connection to the server, or the right to do this there, was refused.</source>
        <translation>Forbindelsen til serveren, eller retten til at gøre dette dér, blev afvist.</translation>
    </message>
    <message>
        <source>Check your user and password, or tell your administrator the words below.</source>
        <translation>Tjek bruger og adgangskode, eller giv din administrator ordene nedenfor.</translation>
    </message>
    <message>
        <source>The server answered with an error.</source>
        <translation>Serveren svarede med en fejl.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, tell your administrator the words below.</source>
        <translation>Prøv igen. Sker det igen, så giv din administrator ordene nedenfor.</translation>
    </message>
    <message>
        <source>The disk became full on the way. What was imported until then is in the case file.</source>
        <translation>Disken blev fuld undervejs. Det, der nåede at blive importeret, er i sagsfilen.</translation>
    </message>
    <message>
        <source>Free some space, then import the same again: it goes on where it stopped.</source>
        <translation>Skaf plads, og importér så det samme igen: Importen fortsætter, hvor den stoppede.</translation>
    </message>
    <message>
        <source>The case file refused to go on. What was imported until then is in it.</source>
        <translation>Sagsfilen afviste at fortsætte. Det, der nåede at blive importeret, er i den.</translation>
    </message>
    <message>
        <source>Import the same again: it goes on where it stopped. If it happens again, report the words below.</source>
        <translation>Importér det samme igen: Importen fortsætter, hvor den stoppede. Sker det igen, så meld ordene nedenfor videre.</translation>
    </message>
    <message>
        <source>Reading it took too much time or memory. What was imported until then is in the case file.</source>
        <translation>Det tog for lang tid eller for meget hukommelse at læse den. Det, der nåede at blive importeret, er i sagsfilen.</translation>
    </message>
    <message>
        <source>Ask for help, or split the file. What is in the case file already stays.</source>
        <translation>Bed om hjælp, eller del filen. Det, der allerede er i sagsfilen, bliver der.</translation>
    </message>
    <message>
        <source>Unlock the keyring, then try again. Nothing was changed.</source>
        <translation>Lås nøgleringen op, og prøv igen. Intet blev ændret.</translation>
    </message>
    <message>
        <source>The server has not been upgraded to this version of Lygte.</source>
        <translation>Serveren er ikke opgraderet til denne version af Lygte.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to upgrade it. What you write is kept here until then.</source>
        <translation>Bed den, der driver serveren, om at opgradere den. Det, du skriver, bliver her indtil da.</translation>
    </message>
</context>
<context>
    <name>EscalationPage</name>
    <message>
        <source>Escalations</source>
        <translation>Eskaleringer</translation>
    </message>
    <message>
        <source>New escalation</source>
        <translation>Ny eskalering</translation>
    </message>
    <message>
        <source>Go to the next thing missing</source>
        <translation>Gå til det næste, der mangler</translation>
    </message>
    <message>
        <source>Preview the document</source>
        <translation>Vis dokumentet</translation>
    </message>
    <message>
        <source>Save the document as PDF</source>
        <translation>Gem dokumentet som PDF</translation>
    </message>
    <message>
        <source>Save the document as ODT</source>
        <translation>Gem dokumentet som ODT</translation>
    </message>
    <message>
        <source>Open the escalation&apos;s conversation</source>
        <translation>Åbn eskaleringens samtale</translation>
    </message>
    <message>
        <source>Show or hide closed escalations</source>
        <translation>Vis eller skjul afsluttede eskaleringer</translation>
    </message>
</context>
<context>
    <name>Escalations</name>
    <message>
        <source>Overdue by %1</source>
        <translation>%1 over fristen</translation>
    </message>
    <message>
        <source>Was due %1</source>
        <translation>Fristen var %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 tilbage</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Frist %1</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Overholdt</translation>
    </message>
    <message>
        <source>Done %1 too late</source>
        <translation>%1 for sent</translation>
    </message>
    <message>
        <source>A message of the conversation</source>
        <translation>En besked fra samtalen</translation>
    </message>
    <message>
        <source>The document, saved as it stands now</source>
        <translation>Dokumentet, gemt som det står nu</translation>
    </message>
    <message>
        <source>officer %1</source>
        <translation>betjent %1</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dansk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelsk</translation>
    </message>
    <message>
        <source>Draft printout saved as %1 (%2)</source>
        <translation>Kladdeudskrift gemt som %1 (%2)</translation>
    </message>
    <message>
        <source>Document saved as %1 (%2)</source>
        <translation>Dokument gemt som %1 (%2)</translation>
    </message>
    <message>
        <source>Draft begun</source>
        <translation>Kladde begyndt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Police district</source>
        <translation>Politikreds</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Uddrag</translation>
    </message>
    <message>
        <source>Note for the record</source>
        <translation>Bemærkning til sagen</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(tomt)</translation>
    </message>
    <message>
        <source>None of it is on the server. What you write here is kept, and goes along when all of it is tried again.</source>
        <translation>Intet af den er på serveren. Det, du skriver her, bliver gemt og kommer med, når det hele prøves igen.</translation>
    </message>
    <message>
        <source>Refused – %1</source>
        <translation>Afvist – %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… og %n mere</numerusform>
            <numerusform>… og %n mere</numerusform>
        </translation>
    </message>
    <message>
        <source>What you write in the field now is a new change. It takes the place of the refused one when the server has answered.</source>
        <translation>Det, du skriver i feltet nu, er en ny ændring. Den træder i stedet for den afviste, når serveren har svaret.</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Search in everything</source>
        <translation>Søg i alt</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Søgning</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>lige nu</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>for %n minut siden</numerusform>
            <numerusform>for %n minutter siden</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>i dag %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>i går %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>i morgen %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 t</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 t %2 min.</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 t</translation>
    </message>
</context>
<context>
    <name>ImportTrouble</name>
    <message>
        <source>The file stops in the middle. Everything before that was read.</source>
        <translation>Filen stopper midt i det hele. Alt før det sted er læst.</translation>
    </message>
    <message>
        <source>The file is damaged here. Everything before that was read, nothing after it.</source>
        <translation>Filen er beskadiget her. Alt før det sted er læst, intet derefter.</translation>
    </message>
    <message>
        <source>The file is nested far too deeply here. Everything before that was read, nothing after it.</source>
        <translation>Filen er indlejret alt for dybt her. Alt før det sted er læst, intet derefter.</translation>
    </message>
    <message>
        <source>Something follows after the end of the chat. It was not read.</source>
        <translation>Der står noget efter samtalens slutning. Det er ikke læst.</translation>
    </message>
    <message>
        <source>This entry among the messages is not a message. It was left out.</source>
        <translation>Dette element blandt beskederne er ikke en besked. Det er udeladt.</translation>
    </message>
    <message>
        <source>This message says one thing twice. The first was taken.</source>
        <translation>Beskeden angiver den samme oplysning to gange. Den første er brugt.</translation>
    </message>
    <message>
        <source>This message has no time that can be right. It was imported without a time.</source>
        <translation>Beskeden har intet tidspunkt, der kan passe. Den er importeret uden tidspunkt.</translation>
    </message>
    <message>
        <source>This message is longer than an import may take. The rest was left out.</source>
        <translation>Beskeden er længere, end en import må være. Resten er udeladt.</translation>
    </message>
    <message>
        <source>This line stands before the first message. It was left out.</source>
        <translation>Linjen står før den første besked. Den er udeladt.</translation>
    </message>
    <message>
        <source>This line nearly looks like the start of a message. It was kept as text of the message before it.</source>
        <translation>Linjen ligner næsten begyndelsen på en besked. Den er beholdt som tekst i beskeden før.</translation>
    </message>
    <message>
        <source>Somebody seems to have pasted another chat here. It was kept as text of the message before it.</source>
        <translation>Nogen ser ud til at have indsat en anden samtale her. Den er beholdt som tekst i beskeden før.</translation>
    </message>
    <message>
        <source>This message is more than a day older than the one before it. It may be a pasted chat or a wrong clock.</source>
        <translation>Beskeden er mere end et døgn ældre end den foregående. Det kan være en indsat samtale eller et ur, der går forkert.</translation>
    </message>
    <message>
        <source>Nothing shows whether day or month comes first in the dates from here on. Compare them with the phone.</source>
        <translation>Det fremgår ikke, om dag eller måned står først i datoerne herfra. Sammenhold dem med telefonen.</translation>
    </message>
    <message>
        <source>The archive holds a link to another file. It was not followed.</source>
        <translation>Arkivet indeholder en henvisning til en anden fil. Den er ikke fulgt.</translation>
    </message>
    <message>
        <source>This file in the archive is protected by a password. It was not read.</source>
        <translation>Denne fil i arkivet er beskyttet med adgangskode. Den er ikke læst.</translation>
    </message>
    <message>
        <source>This file in the archive has a name made to deceive. Its content was read all the same.</source>
        <translation>Denne fil i arkivet har et navn, der skal vildlede. Indholdet er læst alligevel.</translation>
    </message>
    <message>
        <source>This file in the archive is damaged. What could be read of it was read.</source>
        <translation>Denne fil i arkivet er beskadiget. Det, der kunne læses, er læst.</translation>
    </message>
    <message>
        <source>This file in the archive is not a chat that we know. It was left out.</source>
        <translation>Denne fil i arkivet er ikke en samtale i et format, vi kender. Den er udeladt.</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Inbox</source>
        <translation>Indbakke</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Ny samtale</translation>
    </message>
    <message>
        <source>Import chat exports …</source>
        <translation>Importér chateksporter …</translation>
    </message>
    <message>
        <source>Filter the inbox</source>
        <translation>Filtrér indbakken</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Vis alle samtaler</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>Næste ulæste samtale</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>Forrige ulæste samtale</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Skriv et svar</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>Skriv et internt notat</translation>
    </message>
    <message>
        <source>Enter a message from the platform</source>
        <translation>Tast en besked fra platformen ind</translation>
    </message>
    <message>
        <source>Copy the reply, or save the note</source>
        <translation>Kopiér svaret, eller gem notatet</translation>
    </message>
    <message>
        <source>Mark the reply as sent</source>
        <translation>Markér svaret som sendt</translation>
    </message>
    <message>
        <source>Copy the chosen messages with times</source>
        <translation>Kopiér de valgte beskeder med tidspunkter</translation>
    </message>
    <message>
        <source>Escalate the conversation or the chosen messages …</source>
        <translation>Eskalér samtalen eller de valgte beskeder …</translation>
    </message>
    <message>
        <source>Close or reopen the conversation</source>
        <translation>Luk eller genåbn samtalen</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Markér som ulæst</translation>
    </message>
    <message>
        <source>Level: acute</source>
        <translation>Niveau: akut</translation>
    </message>
    <message>
        <source>Level: high</source>
        <translation>Niveau: høj</translation>
    </message>
    <message>
        <source>Level: medium</source>
        <translation>Niveau: middel</translation>
    </message>
    <message>
        <source>Level: low</source>
        <translation>Niveau: lav</translation>
    </message>
    <message>
        <source>Level: remove</source>
        <translation>Niveau: fjern</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Omdøb samtalen</translation>
    </message>
    <message>
        <source>Correct the note or message</source>
        <translation>Ret notatet eller beskeden</translation>
    </message>
    <message>
        <source>Take the note or message back</source>
        <translation>Tag notatet eller beskeden tilbage</translation>
    </message>
    <message>
        <source>Move the conversation …</source>
        <translation>Flyt samtalen …</translation>
    </message>
</context>
<context>
    <name>LeaderPage</name>
    <message>
        <source>Leader</source>
        <translation>Leder</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Only here</source>
        <translation>Kun her</translation>
    </message>
    <message>
        <source>Saved on this machine only; nobody else sees it yet.</source>
        <translation>Gemt kun på denne maskine; ingen andre ser det endnu.</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>På vej</translation>
    </message>
    <message>
        <source>Being sent to the server; not there yet.</source>
        <translation>Er ved at blive sendt til serveren; endnu ikke fremme.</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>På serveren</translation>
    </message>
    <message>
        <source>Stored on the server; your colleagues see it.</source>
        <translation>Gemt på serveren; dine kolleger ser det.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopieret</translation>
    </message>
    <message>
        <source>Copied for the platform; nobody has said yet that it was sent.</source>
        <translation>Kopieret til platformen; ingen har endnu sagt, at det er sendt.</translation>
    </message>
    <message>
        <source>Marked as sent</source>
        <translation>Markeret som sendt</translation>
    </message>
    <message>
        <source>An officer has marked it as sent on the platform.</source>
        <translation>En betjent har markeret det som sendt på platformen.</translation>
    </message>
    <message>
        <source>The server did not accept it; it is still here.</source>
        <translation>Serveren tog ikke imod det; det ligger stadig her.</translation>
    </message>
    <message>
        <source>Acute</source>
        <translation>Akut</translation>
    </message>
    <message>
        <source>Acute: act now.</source>
        <translation>Akut: handl nu.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Høj</translation>
    </message>
    <message>
        <source>High: before anything else on this shift.</source>
        <translation>Høj: før alt andet på denne vagt.</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Middel</translation>
    </message>
    <message>
        <source>Medium: on this shift.</source>
        <translation>Middel: på denne vagt.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Lav</translation>
    </message>
    <message>
        <source>Low: when there is time.</source>
        <translation>Lav: når der er tid.</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Two officers changed the same; both versions are kept until one is chosen.</source>
        <translation>To betjente har ændret det samme; begge udgaver er gemt, til en er valgt.</translation>
    </message>
    <message>
        <source>Being fetched</source>
        <translation>Hentes</translation>
    </message>
    <message>
        <source>Coming from the server; not all of it is here yet.</source>
        <translation>Kommer fra serveren; ikke alt er her endnu.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Afvist</translation>
    </message>
</context>
<context>
    <name>Patrol</name>
    <message>
        <source>Counts as %1</source>
        <translation>Tæller som %1</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Vurdering</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taget tilbage</translation>
    </message>
    <message>
        <source>Corrected %1</source>
        <translation>Rettet %1</translation>
    </message>
    <message>
        <source>An escalation</source>
        <translation>En eskalering</translation>
    </message>
    <message>
        <source>A conversation</source>
        <translation>En samtale</translation>
    </message>
    <message>
        <source>Taken back %1</source>
        <translation>Taget tilbage %1</translation>
    </message>
    <message>
        <source>Written %1</source>
        <translation>Skrevet %1</translation>
    </message>
    <message>
        <source>began %1</source>
        <translation>begyndte %1</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Vagt</translation>
    </message>
    <message>
        <source>Patrol log</source>
        <translation>Patruljelog</translation>
    </message>
    <message>
        <source>Start a shift</source>
        <translation>Begynd en vagt</translation>
    </message>
    <message>
        <source>End the shift …</source>
        <translation>Afslut vagten …</translation>
    </message>
    <message>
        <source>Earlier shifts</source>
        <translation>Tidligere vagter</translation>
    </message>
    <message>
        <source>Back to the patrol</source>
        <translation>Tilbage til patruljen</translation>
    </message>
    <message>
        <source>Print the handover</source>
        <translation>Udskriv overdragelsen</translation>
    </message>
    <message>
        <source>Save the handover as PDF</source>
        <translation>Gem overdragelsen som PDF</translation>
    </message>
    <message>
        <source>Quick entry</source>
        <translation>Hurtig indtastning</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Nyt notat</translation>
    </message>
    <message>
        <source>Correct the entry</source>
        <translation>Ret notatet</translation>
    </message>
    <message>
        <source>Take the entry back</source>
        <translation>Tag notatet tilbage</translation>
    </message>
    <message>
        <source>Open what the entry links to</source>
        <translation>Åbn det, notatet henviser til</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>Patrulje</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Tilstedeværelse</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Foranstaltning</translation>
    </message>
    <message>
        <source>Prevention post</source>
        <translation>Forebyggende opslag</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Tæller ikke</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Rådgivning</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sag</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <translation>%1 nået</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Rettet</translation>
    </message>
    <message>
        <source>Assessment: %1</source>
        <translation>Vurdering: %1</translation>
    </message>
    <message>
        <source>Enter shows the earlier text</source>
        <translation>Enter viser den tidligere tekst</translation>
    </message>
    <message>
        <source>Log entry about this</source>
        <translation>Nyt notat om dette</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Your user has no right to change this.</source>
        <translation>Din bruger har ikke ret til at ændre dette.</translation>
    </message>
    <message>
        <source>Ask your section leader for access, then try again.</source>
        <translation>Bed din sektionsleder om adgang, og prøv så igen.</translation>
    </message>
    <message>
        <source>A colleague was first: it is in another state now.</source>
        <translation>En kollega kom først: det er i en anden tilstand nu.</translation>
    </message>
    <message>
        <source>Look at it as it is now, and do what is still needed there. Then put this away.</source>
        <translation>Se, hvordan det står nu, og gør det, der stadig mangler. Læg så dette væk.</translation>
    </message>
    <message>
        <source>This step is not allowed from the state it is in.</source>
        <translation>Dette skridt er ikke tilladt fra den tilstand, det er i.</translation>
    </message>
    <message>
        <source>Open it and see which step comes next. Then put this away.</source>
        <translation>Åbn det, og se, hvad næste skridt er. Læg så dette væk.</translation>
    </message>
    <message>
        <source>You did not have the conversation when the reply reached the server.</source>
        <translation>Du havde ikke samtalen, da svaret nåede serveren.</translation>
    </message>
    <message>
        <source>A colleague had answered this message already.</source>
        <translation>En kollega havde allerede svaret på denne besked.</translation>
    </message>
    <message>
        <source>Read the colleague&apos;s answer. If yours is still needed, take the text back as a draft.</source>
        <translation>Læs kollegaens svar. Er der stadig brug for dit, så tag teksten tilbage som kladde.</translation>
    </message>
    <message>
        <source>The same exists in a section that you have no access to.</source>
        <translation>Det samme findes i en sektion, som du ikke har adgang til.</translation>
    </message>
    <message>
        <source>Ask your section leader: another section works on it already.</source>
        <translation>Spørg din sektionsleder: en anden sektion arbejder allerede med det.</translation>
    </message>
    <message>
        <source>The server did not accept the content.</source>
        <translation>Serveren godtog ikke indholdet.</translation>
    </message>
    <message>
        <source>Copy the text, and tell your administrator. It stays here until you put it away.</source>
        <translation>Kopiér teksten, og sig det til din administrator. Den bliver her, til du lægger den væk.</translation>
    </message>
    <message>
        <source>Read what has come since. Take the conversation and send again, or take the text back as a draft.</source>
        <translation>Læs, hvad der er kommet siden. Tag samtalen og send igen, eller tag teksten tilbage som kladde.</translation>
    </message>
    <message>
        <source>It was written before a server was set up: nobody had taken the conversation for it.</source>
        <translation>Det er skrevet, før der var sat en server op, uden at nogen havde taget samtalen.</translation>
    </message>
    <message>
        <source>You can no longer change it: a colleague removed or moved it, or your right to change it was taken back.</source>
        <translation>Du kan ikke længere ændre det: En kollega har fjernet eller flyttet det, eller din ret til at ændre det er taget tilbage.</translation>
    </message>
    <message>
        <source>Ask the colleague or your section leader. Try again if you may change it again, or copy the text and put this away.</source>
        <translation>Spørg kollegaen eller din sektionsleder. Prøv igen, hvis du må ændre det igen, eller kopiér teksten og læg dette væk.</translation>
    </message>
    <message>
        <source>It was erased on order and is not taken again.</source>
        <translation>Det er slettet efter pålæg og modtages ikke igen.</translation>
    </message>
    <message>
        <source>Ask your section leader. Put this away when nothing of it may be kept.</source>
        <translation>Spørg din sektionsleder. Læg det væk, når intet af det må opbevares.</translation>
    </message>
    <message>
        <source>It had been corrected or taken back from another machine.</source>
        <translation>Det var allerede rettet eller taget tilbage fra en anden maskine.</translation>
    </message>
    <message>
        <source>Look at it as it is now. If your text is still needed, copy it and correct again. Then put this away.</source>
        <translation>Se, hvordan det står nu. Er der stadig brug for din tekst, så kopiér den, og ret igen. Læg så dette væk.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Message</source>
        <translation>Besked</translation>
    </message>
    <message>
        <source>Log entry</source>
        <translation>Lognotat</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Internt notat</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalering</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Overdragelse</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>Fra og med denne dag</translation>
    </message>
    <message>
        <source>Before this day</source>
        <translation>Før denne dag</translation>
    </message>
    <message>
        <source>Only message, note, log, conversation, escalation or handover</source>
        <translation>Kun besked, notat, log, samtale, eskalering eller overdragelse</translation>
    </message>
    <message>
        <source>Who wrote it, by name or officer number; a name with blanks stands in &quot;quotes&quot;</source>
        <translation>Hvem der skrev det, efter navn eller betjentnummer; et navn med mellemrum sættes i &quot;anførselstegn&quot;</translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message numerus="yes">
        <source>%n change(s) refused</source>
        <translation>
            <numerusform>%n ændring afvist</numerusform>
            <numerusform>%n ændringer afvist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to decide</source>
        <translation>
            <numerusform>%n konflikt at afgøre</numerusform>
            <numerusform>%n konflikter at afgøre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n ændring venter</numerusform>
            <numerusform>%n ændringer venter</numerusform>
        </translation>
    </message>
    <message>
        <source>No server: everything is on this machine only</source>
        <translation>Ingen server: alt ligger kun på denne maskine</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) on this machine only, no server</source>
        <translation>
            <numerusform>%n ændring kun på denne maskine, ingen server</numerusform>
            <numerusform>%n ændringer kun på denne maskine, ingen server</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Ikke forbundet</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>intet venter</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Forbinder …</translation>
    </message>
    <message>
        <source>Fetching %1 %</source>
        <translation>Henter %1 %</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Forbundet</translation>
    </message>
    <message>
        <source>No server is set up. Everything stays on this machine until there is one.</source>
        <translation>Der er ikke sat en server op. Alt bliver på denne maskine, til der er en.</translation>
    </message>
    <message>
        <source>The server cannot be used, see above. Nothing is sent until that is mended.</source>
        <translation>Serveren kan ikke bruges, se ovenfor. Intet sendes, før det er bragt i orden.</translation>
    </message>
    <message>
        <source>It is being sent now.</source>
        <translation>Det sendes nu.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n besked</numerusform>
            <numerusform>%n beskeder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n samtale</numerusform>
            <numerusform>%n samtaler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n internal note(s)</source>
        <translation>
            <numerusform>%n internt notat</numerusform>
            <numerusform>%n interne notater</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s)</source>
        <translation>
            <numerusform>%n vagt</numerusform>
            <numerusform>%n vagter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log entry(s)</source>
        <translation>
            <numerusform>%n lognotat</numerusform>
            <numerusform>%n lognotater</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) of log entries</source>
        <translation>
            <numerusform>%n henvisning fra lognotater</numerusform>
            <numerusform>%n henvisninger fra lognotater</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n escalation(s)</source>
        <translation>
            <numerusform>%n eskalering</numerusform>
            <numerusform>%n eskaleringer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of escalations</source>
        <translation>
            <numerusform>%n hændelse i eskaleringer</numerusform>
            <numerusform>%n hændelser i eskaleringer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excerpt(s)</source>
        <translation>
            <numerusform>%n uddrag</numerusform>
            <numerusform>%n uddrag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imported file(s)</source>
        <translation>
            <numerusform>%n importeret fil</numerusform>
            <numerusform>%n importerede filer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n afgørelse</numerusform>
            <numerusform>%n afgørelser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n ændring</numerusform>
            <numerusform>%n ændringer</numerusform>
        </translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Besked</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Intern note</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Vagt</translation>
    </message>
    <message>
        <source>Log entry</source>
        <translation>Lognotat</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Uddrag</translation>
    </message>
    <message>
        <source>Imported file</source>
        <translation>Importeret fil</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Afgørelse</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalering</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ændring</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>The patrol&apos;s account</source>
        <translation>Patruljens konto</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Overdragelse</translation>
    </message>
    <message>
        <source>Police district</source>
        <translation>Politikreds</translation>
    </message>
    <message>
        <source>Excerpt taken out</source>
        <translation>Uddrag taget ud</translation>
    </message>
    <message>
        <source>Form field “%1”</source>
        <translation>Feltet »%1«</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>ikke vurderet</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>taget ud</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>beholdt</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(tomt)</translation>
    </message>
    <message>
        <source>The server&apos;s log has a hole – %1</source>
        <translation>Der mangler noget i serverens log – %1</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>Luk samtalen</translation>
    </message>
    <message>
        <source>Reopen the conversation</source>
        <translation>Åbn samtalen igen</translation>
    </message>
    <message>
        <source>End the shift</source>
        <translation>Afslut vagten</translation>
    </message>
    <message>
        <source>Resume the shift</source>
        <translation>Genoptag vagten</translation>
    </message>
    <message>
        <source>Mark the reply as copied or sent</source>
        <translation>Markér svaret som kopieret eller sendt</translation>
    </message>
    <message>
        <source>Imported messages</source>
        <translation>Importerede beskeder</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Afsluttet</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>tidligere</translation>
    </message>
    <message>
        <source>The server&apos;s log is not the one that this machine has seen: seal no. %1, seen %2, is not there any more.</source>
        <translation>Serverens log er ikke den, som denne maskine har set: Segl nr. %1, set %2, er der ikke mere.</translation>
    </message>
    <message>
        <source>Either an older copy of the database was put back, or somebody has changed the log. Tell your section leader and your administrator now, and give them the number. The command “lygte-cli server verify --heads” names what is wrong. Until then, do not take for complete what the server shows. What you write is kept here, and what the server lost of it is offered again.</source>
        <translation>Enten er en ældre kopi af databasen lagt tilbage, eller også har nogen ændret loggen. Sig det nu til din sektionsleder og din administrator, og giv dem nummeret. Kommandoen »lygte-cli server verify --heads« viser, hvad der er galt. Indtil da må du ikke regne med, at alt er der på serveren. Det, du skriver, bliver her, og det, som serveren har mistet af det, tilbydes den igen.</translation>
    </message>
    <message>
        <source>The server needs a newer version of Lygte.</source>
        <translation>Serveren kræver en nyere version af Lygte.</translation>
    </message>
    <message>
        <source>Update Lygte on this machine. What you write is kept here until then.</source>
        <translation>Opdatér Lygte på denne maskine. Det, du skriver, bliver her indtil da.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) to erase</source>
        <translation>
            <numerusform>%n pålæg om sletning</numerusform>
            <numerusform>%n pålæg om sletning</numerusform>
        </translation>
    </message>
    <message>
        <source>Order to erase</source>
        <translation>Pålæg om sletning</translation>
    </message>
    <message>
        <source>Your user is not an active officer on the server.</source>
        <translation>Din bruger er ikke en aktiv betjent på serveren.</translation>
    </message>
    <message>
        <source>Ask your administrator. What you write is kept here until then.</source>
        <translation>Spørg din administrator. Det, du skriver, bliver her indtil da.</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Ingen server</translation>
    </message>
    <message>
        <source>Cannot connect: %1</source>
        <translation>Kan ikke forbinde: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) need you</source>
        <translation>
            <numerusform>%n svar venter på dig</numerusform>
            <numerusform>%n svar venter på dig</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no connection. It is sent to the server by itself when there is one again.</source>
        <translation>Der er ingen forbindelse. Det sendes af sig selv til serveren, når der er en igen.</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n svar</numerusform>
            <numerusform>%n svar</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>what waits is not known</source>
        <translation>det vides ikke, hvad der venter</translation>
    </message>
    <message numerus="yes">
        <source>%n log entry(s) corrected or taken back</source>
        <translation>
            <numerusform>%n lognotat rettet eller taget tilbage</numerusform>
            <numerusform>%n lognotater rettet eller taget tilbage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) corrected or taken back</source>
        <translation>
            <numerusform>%n besked rettet eller taget tilbage</numerusform>
            <numerusform>%n beskeder rettet eller taget tilbage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n internal note(s) corrected or taken back</source>
        <translation>
            <numerusform>%n internt notat rettet eller taget tilbage</numerusform>
            <numerusform>%n interne notater rettet eller taget tilbage</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything here is being compared with the server …</source>
        <translation>Alt her bliver sammenlignet med serveren …</translation>
    </message>
    <message>
        <source>Compared with the server: not yet; it is done by itself within an hour</source>
        <translation>Sammenlignet med serveren: ikke endnu; det sker af sig selv inden for en time</translation>
    </message>
    <message>
        <source>Compared with the server: %1, everything is the same</source>
        <translation>Sammenlignet med serveren: %1, alt er ens</translation>
    </message>
    <message numerus="yes">
        <source>Compared with the server: %1. %n row(s) were not as on the server, for no known reason, and were put right. Tell your administrator.</source>
        <translation>
            <numerusform>Sammenlignet med serveren: %1. %n række var ikke som på serveren, uden kendt grund, og er rettet. Sig det til din administrator.</numerusform>
            <numerusform>Sammenlignet med serveren: %1. %n rækker var ikke som på serveren, uden kendt grund, og er rettet. Sig det til din administrator.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server takes nothing right now</source>
        <translation>Serveren tager ikke imod lige nu</translation>
    </message>
    <message>
        <source>The server takes nothing right now. It is offered again by itself until the server takes it.</source>
        <translation>Serveren tager ikke imod lige nu. Det bliver tilbudt igen af sig selv, indtil serveren tager imod det.</translation>
    </message>
    <message>
        <source>Note for the record</source>
        <translation>Bemærkning til sagen</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>Set up the server …</source>
        <translation>Sæt serveren op …</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synkronisér nu</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Forbindelse</translation>
    </message>
    <message>
        <source>Decide …</source>
        <translation>Tag stilling …</translation>
    </message>
    <message>
        <source>Compare with the server</source>
        <translation>Sammenlign med serveren</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Go to</source>
        <translation>Gå til</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Rediger</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Udseende</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjælp</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Find en handling</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Næste område</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Forrige område</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Undo the last act</source>
        <translation>Fortryd den seneste handling</translation>
    </message>
    <message>
        <source>Comfortable lists</source>
        <translation>Luftige lister</translation>
    </message>
    <message>
        <source>Compact lists</source>
        <translation>Tætte lister</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Større tekst</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre tekst</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normal tekststørrelse</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dansk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelsk</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Lås nu</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastaturgenveje</translation>
    </message>
    <message>
        <source>About Lygte</source>
        <translation>Om Lygte</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afslut</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farver</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lister</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekststørrelse</translation>
    </message>
    <message>
        <source>Lock after 2 minutes without use</source>
        <translation>Lås efter 2 minutter uden brug</translation>
    </message>
    <message>
        <source>Lock after 5 minutes without use</source>
        <translation>Lås efter 5 minutter uden brug</translation>
    </message>
    <message>
        <source>Lock after 10 minutes without use</source>
        <translation>Lås efter 10 minutter uden brug</translation>
    </message>
    <message>
        <source>Lock after 20 minutes without use</source>
        <translation>Lås efter 20 minutter uden brug</translation>
    </message>
    <message>
        <source>Lock after 30 minutes without use</source>
        <translation>Lås efter 30 minutter uden brug</translation>
    </message>
    <message>
        <source>Lock after 60 minutes without use</source>
        <translation>Lås efter 60 minutter uden brug</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Lås af sig selv</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Skift adgangssætning</translation>
    </message>
    <message>
        <source>Passphrase for unlocking …</source>
        <translation>Adgangssætning til at låse op …</translation>
    </message>
    <message>
        <source>Follow the system&apos;s colours</source>
        <translation>Følg systemets farver</translation>
    </message>
    <message>
        <source>Use light colours</source>
        <translation>Brug lyse farver</translation>
    </message>
    <message>
        <source>Use dark colours</source>
        <translation>Brug mørke farver</translation>
    </message>
</context>
<context>
    <name>lygte::AboutPanel</name>
    <message>
        <source>The desk of a digital police patrol.</source>
        <translation>Skrivebordet for en digital politipatrulje.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Fri software under GNU General Public License, version 3 eller senere. Den leveres uden nogen garanti.</translation>
    </message>
    <message>
        <source>Built with Qt %1 and KDE Frameworks.</source>
        <translation>Bygget med Qt %1 og KDE Frameworks.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>About Lygte</source>
        <translation>Om Lygte</translation>
    </message>
</context>
<context>
    <name>lygte::ActBlock</name>
    <message>
        <source>The mark is your own statement; Lygte sends nothing.</source>
        <translation>Markeringen er din egen erklæring; Lygte sender intet.</translation>
    </message>
    <message>
        <source>✓ Nothing is missing</source>
        <translation>✓ Intet mangler</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Mangler: %1</translation>
    </message>
    <message numerus="yes">
        <source>≠ %n field(s) to decide:</source>
        <translation>
            <numerusform>≠ %n felt skal afgøres:</numerusform>
            <numerusform>≠ %n felter skal afgøres:</numerusform>
        </translation>
    </message>
    <message>
        <source>To decide: %1</source>
        <translation>Skal afgøres: %1</translation>
    </message>
    <message numerus="yes">
        <source>✱ %n thing(s) missing:</source>
        <translation>
            <numerusform>✱ %n ting mangler:</numerusform>
            <numerusform>✱ %n ting mangler:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lygte::ActPanel</name>
    <message>
        <source>What you can do now</source>
        <translation>Hvad du kan gøre nu</translation>
    </message>
    <message>
        <source>Note for the record, stored with the act:</source>
        <translation>Bemærkning, der gemmes med handlingen:</translation>
    </message>
    <message>
        <source>Note for the record</source>
        <translation>Bemærkning til sagen</translation>
    </message>
</context>
<context>
    <name>lygte::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Hvad vil du gøre?</translation>
    </message>
    <message>
        <source>Find an action, in Danish or English</source>
        <translation>Find en handling, på dansk eller engelsk</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Handlinger</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alle handlinger</translation>
    </message>
</context>
<context>
    <name>lygte::Composer</name>
    <message>
        <source>Reply</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Internt notat</translation>
    </message>
    <message>
        <source>From account</source>
        <translation>Fra konto</translation>
    </message>
    <message>
        <source>The patrol&apos;s account that the reply is sent from</source>
        <translation>Den af patruljens konti, som svaret sendes fra</translation>
    </message>
    <message>
        <source>Only for colleagues; never part of the conversation.</source>
        <translation>Kun til kolleger; aldrig en del af samtalen.</translation>
    </message>
    <message>
        <source>Copy and mark as sent …</source>
        <translation>Kopiér og markér som sendt …</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Gem notatet</translation>
    </message>
    <message>
        <source>Saves the reply here and copies it. You then paste it into the platform and mark it as sent. (%1)</source>
        <translation>Gemmer svaret her og kopierer det. Derefter sætter du det ind på platformen og markerer det som sendt. (%1)</translation>
    </message>
    <message>
        <source>Officer %1 has this conversation until %2. What you write stays a draft here.</source>
        <translation>Betjent %1 har denne samtale til %2. Det, du skriver, bliver her som kladde.</translation>
    </message>
    <message>
        <source>Not connected to the server: what you write stays a draft here. You can reply when there is a connection again.</source>
        <translation>Ikke forbundet til serveren: det, du skriver, bliver her som kladde. Du kan svare, når der er forbindelse igen.</translation>
    </message>
    <message>
        <source>Asking the server whether the conversation is free …</source>
        <translation>Spørger serveren, om samtalen er ledig …</translation>
    </message>
    <message>
        <source>You have this conversation: your colleagues see that you are answering.</source>
        <translation>Du har denne samtale: dine kolleger ser, at du svarer.</translation>
    </message>
    <message>
        <source>Officer %1 has this conversation. Your reply was not saved as one.</source>
        <translation>Betjent %1 har denne samtale. Dit svar blev ikke gemt som et svar.</translation>
    </message>
    <message>
        <source>Your text is kept here as a draft. Read what your colleague answers before you go on.</source>
        <translation>Din tekst er gemt her som kladde. Læs, hvad din kollega svarer, før du går videre.</translation>
    </message>
    <message>
        <source>Write the reply here, or / for a template. It is saved and copied; you paste it into the platform.</source>
        <translation>Skriv svaret her, eller / for en skabelon. Det gemmes og kopieres; du indsætter det på platformen.</translation>
    </message>
    <message>
        <source>You went on before the server had answered.</source>
        <translation>Du gik videre, før serveren havde svaret.</translation>
    </message>
    <message>
        <source>What you wrote in %1 was not saved.</source>
        <translation>Det, du skrev i %1, blev ikke gemt.</translation>
    </message>
    <message>
        <source>It is kept there as a draft.</source>
        <translation>Det ligger der som kladde.</translation>
    </message>
</context>
<context>
    <name>lygte::ConflictCard</name>
    <message>
        <source>On the server now</source>
        <translation>På serveren nu</translation>
    </message>
    <message>
        <source>Yours, %1</source>
        <translation>Din, %1</translation>
    </message>
    <message>
        <source>Officer %1, %2</source>
        <translation>Betjent %1, %2</translation>
    </message>
    <message>
        <source>Keep the server&apos;s</source>
        <translation>Behold serverens</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>Tag min</translation>
    </message>
    <message>
        <source>Take officer %1&apos;s</source>
        <translation>Tag betjent %1&apos;s</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
</context>
<context>
    <name>lygte::ConflictList</name>
    <message>
        <source>The officer&apos;s value was taken</source>
        <translation>Betjentens udgave blev valgt</translation>
    </message>
    <message>
        <source>The server&apos;s value was kept</source>
        <translation>Serverens udgave blev beholdt</translation>
    </message>
    <message>
        <source>Two officers changed the same (%1)</source>
        <translation>To betjente har ændret det samme (%1)</translation>
    </message>
    <message>
        <source>The server&apos;s value stands until somebody decides. Both are kept, whatever is chosen.</source>
        <translation>Serverens udgave gælder, til nogen afgør det. Begge er gemt, uanset hvad der vælges.</translation>
    </message>
    <message>
        <source>Two officers changed the same</source>
        <translation>To betjente har ændret det samme</translation>
    </message>
</context>
<context>
    <name>lygte::ConversationActs</name>
    <message>
        <source>Level: %1</source>
        <translation>Niveau: %1</translation>
    </message>
    <message>
        <source>Level removed</source>
        <translation>Niveauet er fjernet</translation>
    </message>
    <message>
        <source>Reopened: %1</source>
        <translation>Genåbnet: %1</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>Lukket: %1</translation>
    </message>
    <message>
        <source>Marked as unread</source>
        <translation>Markeret som ulæst</translation>
    </message>
    <message>
        <source>Marked as sent</source>
        <translation>Markeret som sendt</translation>
    </message>
    <message>
        <source>Renamed: %1</source>
        <translation>Omdøbt: %1</translation>
    </message>
    <message>
        <source>The note is saved</source>
        <translation>Notatet er gemt</translation>
    </message>
    <message>
        <source>The message is taken back; it stays readable</source>
        <translation>Beskeden er taget tilbage; den kan stadig læses</translation>
    </message>
    <message>
        <source>The note is taken back; it stays readable</source>
        <translation>Notatet er taget tilbage; det kan stadig læses</translation>
    </message>
    <message>
        <source>The reply in %1 is saved and on the clipboard</source>
        <translation>Svaret i %1 er gemt og ligger på udklipsholderen</translation>
    </message>
</context>
<context>
    <name>lygte::ConversationForm</name>
    <message>
        <source>New conversation</source>
        <translation>Ny samtale</translation>
    </message>
    <message>
        <source>Start the conversation</source>
        <translation>Begynd samtalen</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Name or handle</source>
        <translation>Navn eller brugernavn</translation>
    </message>
    <message>
        <source>The patrol&apos;s account</source>
        <translation>Patruljens konto</translation>
    </message>
    <message>
        <source>Choose a platform</source>
        <translation>Vælg en platform</translation>
    </message>
    <message>
        <source>As it stands on the platform</source>
        <translation>Som det står på platformen</translation>
    </message>
    <message>
        <source>The account that the child wrote to</source>
        <translation>Den konto, som barnet skrev til</translation>
    </message>
</context>
<context>
    <name>lygte::ConversationMove</name>
    <message>
        <source>Restricted case: %1</source>
        <translation>Sag med begrænset adgang: %1</translation>
    </message>
    <message>
        <source>Section: %1</source>
        <translation>Sektion: %1</translation>
    </message>
    <message>
        <source>Where to move it</source>
        <translation>Hvor den skal flyttes hen</translation>
    </message>
    <message>
        <source>With its escalations. Colleagues who are not there lose it from their machines:</source>
        <translation>Med dens eskaleringer. Kolleger, der ikke er med dér, mister den fra deres maskine:</translation>
    </message>
    <message>
        <source>There is no other section or case that you may write in</source>
        <translation>Der er ingen anden sektion eller sag, som du må skrive i</translation>
    </message>
    <message>
        <source>Moved: %1. %2</source>
        <translation>Flyttet: %1. %2</translation>
    </message>
</context>
<context>
    <name>lygte::ConversationPane</name>
    <message>
        <source>Copy the link defanged</source>
        <translation>Kopiér linket uskadeliggjort</translation>
    </message>
    <message>
        <source>Open in the browser …</source>
        <translation>Åbn i browseren …</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Kopiér %1</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Markér som sendt</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>Kopiér svaret</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n message(s) with times</source>
        <translation>
            <numerusform>Kopiér %n besked med tidspunkt</numerusform>
            <numerusform>Kopiér %n beskeder med tidspunkter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Escalate %n message(s) …</source>
        <translation>
            <numerusform>Eskalér %n besked …</numerusform>
            <numerusform>Eskalér %n beskeder …</numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide the text as found</source>
        <translation>Vis eller skjul teksten, som den står i kilden</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>med %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n besked</numerusform>
            <numerusform>%n beskeder</numerusform>
        </translation>
    </message>
    <message>
        <source>closed</source>
        <translation>lukket</translation>
    </message>
    <message>
        <source>Messages with %1</source>
        <translation>Beskeder med %1</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Henter …</translation>
    </message>
    <message>
        <source>No conversation chosen</source>
        <translation>Ingen samtale er valgt</translation>
    </message>
    <message>
        <source>Choose one in the list with the arrow keys; Enter goes on to its messages.</source>
        <translation>Vælg en på listen med piletasterne; Enter fører videre til beskederne.</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Ingen beskeder endnu</translation>
    </message>
    <message>
        <source>Enter what the child wrote, as it stands on the platform, or write to them below.</source>
        <translation>Tast det ind, som barnet skrev på platformen, eller skriv til barnet nedenfor.</translation>
    </message>
    <message>
        <source>✓ You have this conversation</source>
        <translation>✓ Du har denne samtale</translation>
    </message>
    <message>
        <source>▲ Officer %1 has this conversation until %2</source>
        <translation>▲ Betjent %1 har denne samtale til %2</translation>
    </message>
    <message>
        <source>officer %1 is looking at it</source>
        <translation>betjent %1 ser på den</translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation>Hvad tegnene betyder</translation>
    </message>
    <message>
        <source>Name of the conversation</source>
        <translation>Samtalens navn</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Ret …</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Tag tilbage</translation>
    </message>
    <message>
        <source>Show or hide the earlier text</source>
        <translation>Vis eller skjul den tidligere tekst</translation>
    </message>
    <message>
        <source>import not finished: messages may be missing</source>
        <translation>importen er ikke færdig: der kan mangle beskeder</translation>
    </message>
    <message>
        <source>restricted case: %1</source>
        <translation>sag med begrænset adgang: %1</translation>
    </message>
</context>
<context>
    <name>lygte::DateEditor</name>
    <message>
        <source>This is no day, so it is not saved. Write it as %1.</source>
        <translation>Det er ikke en dato og er derfor ikke gemt. Skriv den som %1.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation>dag.måned.år</translation>
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
        <translation>Næste frist: %1, %2, %3</translation>
    </message>
    <message>
        <source>Deadlines could not be read</source>
        <translation>Fristerne kunne ikke læses</translation>
    </message>
    <message>
        <source>not read again</source>
        <translation>ikke læst igen</translation>
    </message>
    <message>
        <source>Read earlier; since then:</source>
        <translation>Læst tidligere; siden da:</translation>
    </message>
</context>
<context>
    <name>lygte::Desktop</name>
    <message>
        <source>That is not the passphrase.</source>
        <translation>Det er ikke adgangssætningen.</translation>
    </message>
    <message>
        <source>Try again. Nothing was changed.</source>
        <translation>Prøv igen. Intet er ændret.</translation>
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
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Tilstand: %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>åben</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>lukket</translation>
    </message>
    <message>
        <source>First: %1</source>
        <translation>Første: %1</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>Seneste: %1</translation>
    </message>
    <message>
        <source>officer %1</source>
        <translation>betjent %1</translation>
    </message>
    <message>
        <source>Details of the conversation</source>
        <translation>Oplysninger om samtalen</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagere</translation>
    </message>
    <message>
        <source>Internal notes</source>
        <translation>Interne notater</translation>
    </message>
    <message>
        <source>Source files</source>
        <translation>Kildefiler</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>Luk samtalen</translation>
    </message>
    <message>
        <source>Reopen the conversation</source>
        <translation>Genåbn samtalen</translation>
    </message>
    <message>
        <source>Restricted case: %1</source>
        <translation>Sag med begrænset adgang: %1</translation>
    </message>
</context>
<context>
    <name>lygte::DocumentPanel</name>
    <message>
        <source>Save the document</source>
        <translation>Gem dokumentet</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-dokument (*.pdf)</translation>
    </message>
    <message>
        <source>OpenDocument text (*.odt)</source>
        <translation>OpenDocument-tekst (*.odt)</translation>
    </message>
    <message>
        <source>▲ Outdated: something was changed after the document was made. Save it again.</source>
        <translation>▲ Forældet: noget er ændret, efter at dokumentet blev lavet. Gem det igen.</translation>
    </message>
    <message>
        <source>Save a draft as PDF</source>
        <translation>Gem kladde som PDF</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Gem som PDF</translation>
    </message>
    <message>
        <source>Save a draft as ODT</source>
        <translation>Gem kladde som ODT</translation>
    </message>
    <message>
        <source>Save as ODT</source>
        <translation>Gem som ODT</translation>
    </message>
    <message>
        <source>Draft saved to %1</source>
        <translation>Kladden er gemt i %1</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gemt i %1</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>The document in Danish</source>
        <translation>Dokumentet på dansk</translation>
    </message>
    <message>
        <source>The document in English</source>
        <translation>Dokumentet på engelsk</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Making the document …</source>
        <translation>Laver dokumentet …</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Gemmer …</translation>
    </message>
    <message>
        <source>✓ Matches exactly what is written here.</source>
        <translation>✓ Svarer præcis til det, der står her.</translation>
    </message>
    <message>
        <source>□ Not made yet. While something is missing, only a draft can be saved: it says so at its top, and does not count.</source>
        <translation>□ Ikke lavet endnu. Så længe noget mangler, kan kun en kladde gemmes: det står øverst i den, og den tæller ikke.</translation>
    </message>
    <message>
        <source>□ Not made yet. Save it, then send it by the secure way.</source>
        <translation>□ Ikke lavet endnu. Gem det, og send det derefter ad den sikre vej.</translation>
    </message>
</context>
<context>
    <name>lygte::EntryFilter</name>
    <message>
        <source>All kinds</source>
        <translation>Alle slags</translation>
    </message>
    <message>
        <source>Show only this kind</source>
        <translation>Vis kun denne slags</translation>
    </message>
    <message>
        <source>Show what was taken back</source>
        <translation>Vis det, der er taget tilbage</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Filtrér på ord</translation>
    </message>
</context>
<context>
    <name>lygte::EntryForm</name>
    <message>
        <source>not saved yet</source>
        <translation>ikke gemt endnu</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>The entry says nothing yet.</source>
        <translation>Notatet siger ikke noget endnu.</translation>
    </message>
    <message>
        <source>Choose a platform, or write what happened.</source>
        <translation>Vælg en platform, eller skriv, hvad der skete.</translation>
    </message>
    <message>
        <source>This entry has been corrected in the meantime.</source>
        <translation>Notatet er blevet rettet i mellemtiden.</translation>
    </message>
    <message>
        <source>Your text is kept here. Copy it, close, and correct the latest version.</source>
        <translation>Din tekst er bevaret her. Kopiér den, luk, og ret den nyeste udgave.</translation>
    </message>
    <message>
        <source>Correct the entry</source>
        <translation>Ret notatet</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Nyt notat</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slags</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>Tæller som</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>What was seen and said (facts)</source>
        <translation>Hvad blev set og sagt (fakta)</translation>
    </message>
    <message>
        <source>Your assessment, kept apart</source>
        <translation>Din vurdering, holdt for sig</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begyndte</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Emner</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutter</translation>
    </message>
    <message>
        <source>People reached</source>
        <translation>Personer nået</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Henvisninger</translation>
    </message>
    <message>
        <source>Stream, channel, group, game</source>
        <translation>Stream, kanal, gruppe, spil</translation>
    </message>
    <message>
        <source>Topics with # before them</source>
        <translation>Emner med # foran</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Gem rettelsen</translation>
    </message>
    <message>
        <source>Save the entry</source>
        <translation>Gem notatet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Esc: what you wrote is kept</source>
        <translation>Esc: det skrevne bevares</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Kassér</translation>
    </message>
    <message>
        <source>What you entered before was not saved.</source>
        <translation>Det, du indtastede før, blev ikke gemt.</translation>
    </message>
    <message>
        <source>It is kept as a draft.</source>
        <translation>Det er gemt som kladde.</translation>
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
            <numerusform>Den importerede fil, det kom fra, slettes også.</numerusform>
            <numerusform>De %n importerede filer, det kom fra, slettes også.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase “%1” for good?</source>
        <translation>Slet „%1“ for altid?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Slet for altid</translation>
    </message>
    <message>
        <source>Erase on order</source>
        <translation>Slet efter pålæg</translation>
    </message>
    <message>
        <source>When a court or an authority orders it, or when something should never have been kept. Only the order is kept, never what it was about.</source>
        <translation>Når en ret eller en myndighed pålægger det, eller når noget aldrig skulle have været opbevaret. Kun pålægget gemmes, aldrig hvad det handlede om.</translation>
    </message>
    <message>
        <source>&amp;Title of the conversation or escalation:</source>
        <translation>&amp;Titel på samtalen eller eskaleringen:</translation>
    </message>
    <message>
        <source>at least two letters</source>
        <translation>mindst to bogstaver</translation>
    </message>
    <message>
        <source>Found conversations and escalations</source>
        <translation>Fundne samtaler og eskaleringer</translation>
    </message>
    <message>
        <source>Nothing has that title. Look it up in Search, and write its title here as it stands there.</source>
        <translation>Intet har den titel. Slå det op i Søg, og skriv titlen her, som den står der.</translation>
    </message>
    <message>
        <source>Which &amp;order, of whom (nothing of the content):</source>
        <translation>Hvilket &amp;pålæg, fra hvem (intet om indholdet):</translation>
    </message>
    <message>
        <source>e.g. court order of 3 March, file number</source>
        <translation>f.eks. kendelse af 3. marts, sagsnummer</translation>
    </message>
    <message>
        <source>Erase for good …</source>
        <translation>Slet for altid …</translation>
    </message>
    <message>
        <source>Ordered erasures</source>
        <translation>Pålagte sletninger</translation>
    </message>
    <message>
        <source>Nothing has been ordered erased.</source>
        <translation>Ingen sletninger er pålagt.</translation>
    </message>
    <message>
        <source>It goes from the server at once, and from every machine when it next connects, with messages, notes and events. It cannot be taken back, and the same is not taken in again. Excerpts that already stand in escalations stay there.</source>
        <translation>Det forsvinder fra serveren med det samme og fra hver maskine, næste gang den får forbindelse, med beskeder, noter og hændelser. Det kan ikke fortrydes, og det samme modtages ikke igen. Uddrag, der allerede står i eskaleringer, bliver stående.</translation>
    </message>
</context>
<context>
    <name>lygte::ErasureModel</name>
    <message>
        <source>✓ erased on the server</source>
        <translation>✓ slettet på serveren</translation>
    </message>
    <message>
        <source>✗ refused: %1</source>
        <translation>✗ afvist: %1</translation>
    </message>
    <message>
        <source>↑ waits for the server; nothing is erased yet</source>
        <translation>↑ venter på serveren; intet er slettet endnu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, title</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>officer %1</source>
        <translation>betjent %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pålæg</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Af</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>∅ not found where you may erase: nothing was erased</source>
        <translation>∅ ikke fundet, hvor du må slette: intet er slettet</translation>
    </message>
</context>
<context>
    <name>lygte::ErrorStrip</name>
    <message>
        <source>Dismiss</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fejl: %1</translation>
    </message>
    <message>
        <source>The server refused: %1</source>
        <translation>Serveren har afvist: %1</translation>
    </message>
    <message>
        <source>Two officers changed the same.</source>
        <translation>To betjente har ændret det samme.</translation>
    </message>
    <message>
        <source>The server&apos;s value stands until somebody decides; both are kept.</source>
        <translation>Serverens udgave gælder, til nogen afgør det; begge er gemt.</translation>
    </message>
    <message>
        <source>Two officers changed the same: %1</source>
        <translation>To betjente har ændret det samme: %1</translation>
    </message>
</context>
<context>
    <name>lygte::EscalationDetail</name>
    <message>
        <source>… Saving</source>
        <translation>… Gemmer</translation>
    </message>
    <message>
        <source>✗ Not saved: %1</source>
        <translation>✗ Ikke gemt: %1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Acts, document and deadlines</source>
        <translation>Handlinger, dokument og frister</translation>
    </message>
    <message>
        <source>✓ Everything is saved on this machine</source>
        <translation>✓ Alt er gemt på denne maskine</translation>
    </message>
    <message numerus="yes">
        <source>✗ %n field(s) not saved</source>
        <translation>
            <numerusform>✗ %n felt er ikke gemt</numerusform>
            <numerusform>✗ %n felter er ikke gemt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lygte::EscalationForm</name>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Filled in before</source>
        <translation>Udfyldt tidligere</translation>
    </message>
    <message>
        <source>This stands as it was when it was sent.</source>
        <translation>Det står, som det var, da det blev sendt.</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Hvem de er</translation>
    </message>
    <message>
        <source>Stored apart from the rest and never found by searching. Far more sensitive than a handle: write and read it only when the work needs it.</source>
        <translation>Opbevares adskilt fra resten og findes aldrig ved søgning. Langt mere følsomt end et brugernavn: skriv og læs det kun, når arbejdet kræver det.</translation>
    </message>
    <message>
        <source>Needed for: %1</source>
        <translation>Bruges ved: %1</translation>
    </message>
</context>
<context>
    <name>lygte::EscalationModel</name>
    <message>
        <source>For me to do</source>
        <translation>Jeg skal gøre noget</translation>
    </message>
    <message>
        <source>Waiting for the receiver</source>
        <translation>Afventer modtageren</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afsluttet</translation>
    </message>
</context>
<context>
    <name>lygte::EscalationPage</name>
    <message>
        <source>Recorded, on this machine</source>
        <translation>Registreret på denne maskine</translation>
    </message>
    <message>
        <source>Added to the draft</source>
        <translation>Føjet til kladden</translation>
    </message>
    <message>
        <source>Draft begun; nothing is sent</source>
        <translation>Kladden er begyndt; intet er sendt</translation>
    </message>
    <message numerus="yes">
        <source>%n for you</source>
        <translation>
            <numerusform>%n til dig</numerusform>
            <numerusform>%n til dig</numerusform>
        </translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Eskaleringer</translation>
    </message>
    <message>
        <source>Filter by title, kind, state or officer</source>
        <translation>Filtrér efter titel, art, tilstand eller betjent</translation>
    </message>
    <message>
        <source>Filter the escalations</source>
        <translation>Filtrér eskaleringerne</translation>
    </message>
    <message>
        <source>Show closed</source>
        <translation>Vis afsluttede</translation>
    </message>
    <message>
        <source>Escalations, by what is needed</source>
        <translation>Eskaleringer efter, hvad der skal gøres</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Intet passer til filteret</translation>
    </message>
    <message>
        <source>Clear the filter line, or show closed ones too.</source>
        <translation>Tøm filterfeltet, eller vis også de afsluttede.</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Intet er åbent</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Vælg en på listen.</translation>
    </message>
    <message>
        <source>No escalations</source>
        <translation>Ingen eskaleringer</translation>
    </message>
    <message>
        <source>An escalation tells somebody who can help: the municipality, another unit, a platform. Choose the messages that show it in a conversation and press Escalate there.</source>
        <translation>En eskalering går til nogen, der kan hjælpe: kommunen, en anden enhed, en platform. Vælg de beskeder i en samtale, som viser det, og tryk på Eskalér dér.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Tilbage til listen</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalering</translation>
    </message>
    <message>
        <source>Back to the escalation</source>
        <translation>Tilbage til eskaleringen</translation>
    </message>
    <message>
        <source>Acts and document</source>
        <translation>Handlinger og dokument</translation>
    </message>
</context>
<context>
    <name>lygte::ExcerptList</name>
    <message>
        <source>Quoted from the conversation</source>
        <translation>Citeret fra samtalen</translation>
    </message>
    <message>
        <source>Choose more in the conversation</source>
        <translation>Vælg flere i samtalen</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>tidspunkt ukendt</translation>
    </message>
    <message>
        <source>SHA-256 of sender, time and text: %1</source>
        <translation>SHA-256 af afsender, tidspunkt og tekst: %1</translation>
    </message>
    <message>
        <source>Show in the conversation</source>
        <translation>Vis i samtalen</translation>
    </message>
    <message>
        <source>Show in the conversation: %1</source>
        <translation>Vis i samtalen: %1</translation>
    </message>
    <message>
        <source>Take this message out</source>
        <translation>Tag beskeden ud</translation>
    </message>
    <message>
        <source>Take out: %1</source>
        <translation>Tag ud: %1</translation>
    </message>
    <message>
        <source>Nothing is quoted yet. Choose the messages in the conversation.</source>
        <translation>Intet er citeret endnu. Vælg beskederne i samtalen.</translation>
    </message>
    <message>
        <source>Word for word as they stood when they were chosen; the hash proves it.</source>
        <translation>Ordret, som de stod, da de blev valgt; hashværdien beviser det.</translation>
    </message>
    <message>
        <source>Message taken out</source>
        <translation>Besked taget ud</translation>
    </message>
</context>
<context>
    <name>lygte::FactsPanel</name>
    <message>
        <source>Deadlines</source>
        <translation>Frister</translation>
    </message>
    <message>
        <source>– begins with: %1</source>
        <translation>– begynder ved: %1</translation>
    </message>
    <message>
        <source>Legal deadline.</source>
        <translation>Lovbestemt frist.</translation>
    </message>
    <message>
        <source>Internal deadline.</source>
        <translation>Intern frist.</translation>
    </message>
    <message>
        <source>The receiver&apos;s.</source>
        <translation>Modtagerens.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Hvad der skete</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Retsgrundlag</translation>
    </message>
    <message>
        <source>%1 (deadline %2)</source>
        <translation>%1 (frist %2)</translation>
    </message>
</context>
<context>
    <name>lygte::FieldRow</name>
    <message>
        <source>✗ This holds it back</source>
        <translation>✗ Det holder den tilbage</translation>
    </message>
    <message>
        <source>▲ Remember</source>
        <translation>▲ Husk</translation>
    </message>
    <message>
        <source>✓ filled in</source>
        <translation>✓ udfyldt</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>valgfri</translation>
    </message>
    <message>
        <source>Not saved: %1 %2</source>
        <translation>Ikke gemt: %1 %2</translation>
    </message>
    <message>
        <source>assessment</source>
        <translation>vurdering</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>faktum</translation>
    </message>
    <message>
        <source>≠ to decide</source>
        <translation>≠ skal afgøres</translation>
    </message>
    <message>
        <source>✱ needed</source>
        <translation>✱ mangler</translation>
    </message>
</context>
<context>
    <name>lygte::FilterBar</name>
    <message>
        <source>%1: %2. Press to take it out.</source>
        <translation>%1: %2. Tryk for at fjerne det.</translation>
    </message>
    <message>
        <source>Take out: %1 %2</source>
        <translation>Fjern: %1 %2</translation>
    </message>
</context>
<context>
    <name>lygte::FindPage</name>
    <message>
        <source>Search</source>
        <translation>Søgning</translation>
    </message>
    <message>
        <source>Words, &quot;a phrase&quot;, begin*, -without</source>
        <translation>Ord, &quot;en vending&quot;, begynd*, -uden</translation>
    </message>
    <message>
        <source>Search line</source>
        <translation>Søgefelt</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nyeste først</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultater</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Intet fundet</translation>
    </message>
    <message>
        <source>Try fewer words or the beginning of one (skat*), or take a filter out. The identity of children and parents is never searched.</source>
        <translation>Prøv færre ord eller begyndelsen af et ord (skat*), eller fjern et filter. Børns og forældres identitet kan aldrig findes ved søgning.</translation>
    </message>
    <message>
        <source>Write a word too</source>
        <translation>Skriv også et ord</translation>
    </message>
    <message>
        <source>The filters above narrow a search; they need a word to search for.</source>
        <translation>Filtrene ovenfor indsnævrer en søgning; de kræver et ord at søge efter.</translation>
    </message>
    <message>
        <source>Search in everything</source>
        <translation>Søg i alt</translation>
    </message>
    <message>
        <source>Messages, internal notes, the patrol log, handovers, conversations and escalations. Aarhus and Århus find each other, and so do ae and æ.</source>
        <translation>Beskeder, interne notater, patruljeloggen, overdragelser, samtaler og eskaleringer. Aarhus og Århus finder hinanden, og det gør ae og æ også.</translation>
    </message>
    <message>
        <source>Filters that fit what is typed</source>
        <translation>Filtre, der passer til det skrevne</translation>
    </message>
    <message>
        <source>Still searching</source>
        <translation>Søger stadig</translation>
    </message>
    <message>
        <source>Nothing found yet, and not everything has been looked at. What is found appears here by itself.</source>
        <translation>Intet fundet endnu, og ikke alt er gennemsøgt. Det, der findes, kommer frem her af sig selv.</translation>
    </message>
</context>
<context>
    <name>lygte::IdentityPanel</name>
    <message>
        <source>✓ Handed out %1, for: “%2”. The reading is logged with your number.</source>
        <translation>✓ Udleveret %1 med begrundelsen: »%2«. Læsningen er logget med dit nummer.</translation>
    </message>
    <message>
        <source>This was handed out by the server against a reason. What colleagues have changed since then is not here.</source>
        <translation>Dette har serveren udleveret mod en begrundelse. Det, som kolleger har ændret siden, er ikke med her.</translation>
    </message>
    <message>
        <source>Not on this machine. The server hands it out against a reason: your number, the time and the reason are logged before anything is shown, and the section leader can read the log. Afterwards it stays in the encrypted case file here.</source>
        <translation>Ikke på denne maskine. Serveren udleverer det mod en begrundelse: Dit nummer, tidspunktet og begrundelsen logges, før noget vises, og sektionslederen kan læse loggen. Derefter ligger det i den krypterede sagsfil her.</translation>
    </message>
    <message>
        <source>Read it before you make the document: without it, the document would lack it.</source>
        <translation>Læs det, før du laver dokumentet: Ellers mangler det i dokumentet.</translation>
    </message>
    <message>
        <source>Why do you need it? The reason is logged word for word.</source>
        <translation>Hvorfor har du brug for det? Begrundelsen logges ord for ord.</translation>
    </message>
    <message>
        <source>Read it again … (reason)</source>
        <translation>Læs det igen … (begrundelse)</translation>
    </message>
    <message>
        <source>Show who they are … (reason)</source>
        <translation>Vis, hvem de er … (begrundelse)</translation>
    </message>
    <message>
        <source>Log the reason and show</source>
        <translation>Log begrundelsen og vis</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>for example: the municipality calls back</source>
        <translation>for eksempel: kommunen ringer tilbage</translation>
    </message>
    <message>
        <source>… The reason is being logged; then the server answers.</source>
        <translation>… Begrundelsen logges; derefter svarer serveren.</translation>
    </message>
    <message>
        <source>The server did not hand it out.</source>
        <translation>Serveren har ikke udleveret det.</translation>
    </message>
    <message>
        <source>You have no right to this escalation, or nothing is stored about who they are. Ask the officer who wrote it, or your section leader.</source>
        <translation>Du har ikke adgang til denne eskalering, eller der er intet gemt om, hvem de er. Spørg den betjent, der har skrevet den, eller din sektionsleder.</translation>
    </message>
    <message>
        <source>The connection was lost before the answer came.</source>
        <translation>Forbindelsen blev afbrudt, før svaret kom.</translation>
    </message>
    <message>
        <source>Nothing was shown; the reason may be logged already. Ask again.</source>
        <translation>Intet er vist; begrundelsen kan være logget allerede. Spørg igen.</translation>
    </message>
    <message>
        <source>⌂ No server is set up on this machine, and only a server can hand it out.</source>
        <translation>⌂ Der er ikke sat nogen server op på denne maskine, og kun en server kan udlevere det.</translation>
    </message>
    <message>
        <source>⌂ Not connected: only the server can hand it out. Ask when there is a connection again.</source>
        <translation>⌂ Ingen forbindelse: Kun serveren kan udlevere det. Spørg, når der er forbindelse igen.</translation>
    </message>
    <message>
        <source>✱ At least three letters are needed.</source>
        <translation>✱ Der skal mindst tre bogstaver til.</translation>
    </message>
</context>
<context>
    <name>lygte::ImportPane</name>
    <message>
        <source>Choose chat exports</source>
        <translation>Vælg chateksporter</translation>
    </message>
    <message>
        <source>Chat exports (*.txt *.json *.zip)</source>
        <translation>Chateksporter (*.txt *.json *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>Choose a folder of chat exports</source>
        <translation>Vælg en mappe med chateksporter</translation>
    </message>
    <message>
        <source>Import chat exports</source>
        <translation>Importér chateksporter</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Vælg filer …</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Vælg en mappe …</translation>
    </message>
    <message>
        <source>To the inbox</source>
        <translation>Til indbakken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stopper …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Import into the case file</source>
        <translation>Importér til sagsfilen</translation>
    </message>
    <message>
        <source>What is in the files</source>
        <translation>Hvad der er i filerne</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fremdrift</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n samtale</numerusform>
            <numerusform>%n samtaler</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 repaired</source>
        <translation>%1 repareret</translation>
    </message>
    <message>
        <source>%1 places not understood</source>
        <translation>%1 steder ikke forstået</translation>
    </message>
    <message>
        <source>In the case file: %1 new, %2 were there already</source>
        <translation>I sagsfilen: %1 nye, %2 var der allerede</translation>
    </message>
    <message>
        <source>Stopped. Nothing was stored.</source>
        <translation>Stoppet. Intet blev gemt.</translation>
    </message>
    <message>
        <source>Nothing in these files can be imported.</source>
        <translation>Intet i disse filer kan importeres.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Læser …</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>Læser %1 …</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Importerer …</translation>
    </message>
    <message>
        <source>Importing %1 …</source>
        <translation>Importerer %1 …</translation>
    </message>
    <message>
        <source>WhatsApp text (.txt or .zip), and the download from Messenger or Instagram (.json, .zip or its folder). Choose them here or drop them on this page. You see first what is in them; the file itself is kept with its SHA-256.</source>
        <translation>WhatsApp-tekst (.txt eller .zip) og data hentet fra Messenger eller Instagram (.json, .zip eller mappen). Vælg dem her, eller slip dem på denne side. Du ser først, hvad der er i dem; selve filen gemmes med sin SHA-256.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n til</numerusform>
            <numerusform>og %n til</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln besked</numerusform>
            <numerusform>%Ln beskeder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) can be imported.</source>
        <translation>
            <numerusform>%Ln besked kan importeres.</numerusform>
            <numerusform>%Ln beskeder kan importeres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %Ln new message(s) are in the case file; importing again goes on from there.</source>
        <translation>
            <numerusform>Stoppet. %Ln ny besked ligger i sagsfilen; en ny import fortsætter derfra.</numerusform>
            <numerusform>Stoppet. %Ln nye beskeder ligger i sagsfilen; en ny import fortsætter derfra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s) are in the case file; some files failed.</source>
        <translation>
            <numerusform>%Ln ny besked ligger i sagsfilen; nogle filer mislykkedes.</numerusform>
            <numerusform>%Ln nye beskeder ligger i sagsfilen; nogle filer mislykkedes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln new message(s) are in the case file.</source>
        <translation>
            <numerusform>Færdig: %Ln ny besked ligger i sagsfilen.</numerusform>
            <numerusform>Færdig: %Ln nye beskeder ligger i sagsfilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview – nothing is stored yet: %1 new, %2 are there already</source>
        <translation>Forhåndsvisning – intet er gemt endnu: %1 nye, %2 er her allerede</translation>
    </message>
</context>
<context>
    <name>lygte::InPlaceForm</name>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>What you entered before was not saved.</source>
        <translation>Det, du indtastede før, blev ikke gemt.</translation>
    </message>
    <message>
        <source>It is kept as a draft where you entered it.</source>
        <translation>Det ligger som kladde dér, hvor du indtastede det.</translation>
    </message>
</context>
<context>
    <name>lygte::InboxFilter</name>
    <message>
        <source>Names and handles</source>
        <translation>Navne og brugernavne</translation>
    </message>
    <message>
        <source>Filter by name or handle</source>
        <translation>Filtrér på navn eller brugernavn</translation>
    </message>
    <message>
        <source>Which conversations</source>
        <translation>Hvilke samtaler</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Rækkefølge</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbne</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ulæste</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Lukkede</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nyeste først</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Ældste først</translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation>Mest hastende først</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Efter navn</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>Alle platforme</translation>
    </message>
</context>
<context>
    <name>lygte::InboxModel</name>
    <message>
        <source>closed</source>
        <translation>lukket</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ulæst</numerusform>
            <numerusform>%n ulæste</numerusform>
        </translation>
    </message>
    <message>
        <source>Officer %1 has this conversation until %2</source>
        <translation>Betjent %1 har denne samtale til %2</translation>
    </message>
    <message>
        <source>import not finished</source>
        <translation>importen er ikke færdig</translation>
    </message>
</context>
<context>
    <name>lygte::InboxPage</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ulæst</numerusform>
            <numerusform>%n ulæste</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Tilbage til listen</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>Back to the conversation</source>
        <translation>Tilbage til samtalen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Oplysninger</translation>
    </message>
    <message>
        <source>%1 is no longer on this machine.</source>
        <translation>%1 er ikke længere på denne maskine.</translation>
    </message>
    <message>
        <source>It was erased on order, or moved to a section that you are not in.</source>
        <translation>Samtalen er slettet efter ordre eller flyttet til en sektion, som du ikke er med i.</translation>
    </message>
</context>
<context>
    <name>lygte::InboxPane</name>
    <message>
        <source>Conversations</source>
        <translation>Samtaler</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Henter …</translation>
    </message>
    <message>
        <source>No conversation matches</source>
        <translation>Ingen samtale passer</translation>
    </message>
    <message>
        <source>Closed conversations and other platforms are hidden by the filter above.</source>
        <translation>Lukkede samtaler og andre platforme er skjult af filteret ovenfor.</translation>
    </message>
    <message>
        <source>No open conversations</source>
        <translation>Ingen åbne samtaler</translation>
    </message>
    <message>
        <source>A conversation starts when a child writes to the patrol and you enter it here, or when you import a chat export (drop the file on this page).</source>
        <translation>En samtale begynder, når et barn skriver til patruljen og du taster det ind her, eller når du importerer en chateksport (slip filen på denne side).</translation>
    </message>
    <message>
        <source>The conversations could not be read</source>
        <translation>Samtalerne kunne ikke læses</translation>
    </message>
</context>
<context>
    <name>lygte::LanguageButtons</name>
    <message>
        <source>Danish</source>
        <translation>Dansk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelsk</translation>
    </message>
</context>
<context>
    <name>lygte::LeaderPage</name>
    <message>
        <source>not assessed</source>
        <translation>ikke vurderet</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>officer %1</source>
        <translation>betjent %1</translation>
    </message>
    <message>
        <source>Waiting for an answer (%1), %2 of them claimed by nobody</source>
        <translation>Venter på svar (%1), heraf %2 som ingen har taget</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>ingen frist</translation>
    </message>
    <message>
        <source>Open escalations (%1)</source>
        <translation>Åbne eskaleringer (%1)</translation>
    </message>
    <message>
        <source>The section&apos;s open work</source>
        <translation>Sektionens åbne arbejde</translation>
    </message>
    <message>
        <source>For section leaders</source>
        <translation>For sektionsledere</translation>
    </message>
    <message>
        <source>This page shows a section&apos;s open work. The server does not name you as a leader; ask your administrator if you should be one.</source>
        <translation>Denne side viser en sektions åbne arbejde. Serveren kender dig ikke som leder; spørg din administrator, hvis du skal være det.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sektion</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Has it</source>
        <translation>Har den</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Venter</translation>
    </message>
    <message>
        <source>Conversations that wait for an answer</source>
        <translation>Samtaler, der venter på svar</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalering</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Startet af</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>Næste frist</translation>
    </message>
    <message>
        <source>Open escalations</source>
        <translation>Åbne eskaleringer</translation>
    </message>
    <message>
        <source>Nobody waits for an answer.</source>
        <translation>Ingen venter på svar.</translation>
    </message>
    <message>
        <source>No escalation is open.</source>
        <translation>Ingen eskalering er åben.</translation>
    </message>
    <message>
        <source>No edits have met: there is nothing to decide.</source>
        <translation>Ingen ændringer er stødt sammen: der er intet at afgøre.</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Venter på svar</translation>
    </message>
    <message>
        <source>⧗ overdue since %1</source>
        <translation>⧗ overskredet siden %1</translation>
    </message>
</context>
<context>
    <name>lygte::LetterPreview</name>
    <message>
        <source>The document as it will be on paper</source>
        <translation>Dokumentet, som det bliver på papir</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sider</translation>
    </message>
</context>
<context>
    <name>lygte::LinkStrip</name>
    <message>
        <source>Copy defanged</source>
        <translation>Kopiér uskadeliggjort</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Åbn i browseren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>This link is not opened: only http and https are.</source>
        <translation>Dette link åbnes ikke: det gør kun http og https.</translation>
    </message>
    <message>
        <source>Open this address outside Lygte? The owner of the site can see that you came.</source>
        <translation>Vil du åbne denne adresse uden for Lygte? Sidens ejer kan se, at du var der.</translation>
    </message>
    <message>
        <source> – written as %1</source>
        <translation> – skrevet som %1</translation>
    </message>
    <message>
        <source> – the name before @ is only there to deceive and is left out</source>
        <translation> – navnet foran @ står der kun for at snyde og er fjernet</translation>
    </message>
    <message>
        <source>It leads to: %1</source>
        <translation>Det fører til: %1</translation>
    </message>
</context>
<context>
    <name>lygte::LinksPicker</name>
    <message>
        <source>An escalation</source>
        <translation>En eskalering</translation>
    </message>
    <message>
        <source>A conversation</source>
        <translation>En samtale</translation>
    </message>
    <message>
        <source>Remove the link to %1</source>
        <translation>Fjern henvisningen til %1</translation>
    </message>
    <message>
        <source>Find a conversation or an escalation by name</source>
        <translation>Find en samtale eller en eskalering på navnet</translation>
    </message>
    <message>
        <source>Link a conversation or an escalation</source>
        <translation>Tilknyt en samtale eller en eskalering</translation>
    </message>
    <message>
        <source>Conversations and escalations found</source>
        <translation>Fundne samtaler og eskaleringer</translation>
    </message>
    <message>
        <source>No conversation and no escalation has that name.</source>
        <translation>Ingen samtale og ingen eskalering hedder sådan.</translation>
    </message>
</context>
<context>
    <name>lygte::LockScreen</name>
    <message>
        <source>Lygte is locked</source>
        <translation>Lygte er låst</translation>
    </message>
    <message>
        <source>Your work is safe and goes on where you left it.</source>
        <translation>Dit arbejde er gemt og fortsætter, hvor du slap.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Adgangssætning</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås op</translation>
    </message>
    <message>
        <source>Your session on this machine protects it: no passphrase is asked for.</source>
        <translation>Din session på maskinen beskytter det: der spørges ikke om en adgangssætning.</translation>
    </message>
    <message>
        <source>You can set one from the menu.</source>
        <translation>Du kan vælge en i menuen.</translation>
    </message>
</context>
<context>
    <name>lygte::MainWindow</name>
    <message>
        <source>Lygte – locked</source>
        <translation>Lygte – låst</translation>
    </message>
    <message numerus="yes">
        <source>Locks after %n minute(s) without use</source>
        <translation>
            <numerusform>Låser efter %n minut uden brug</numerusform>
            <numerusform>Låser efter %n minutter uden brug</numerusform>
        </translation>
    </message>
    <message>
        <source>What you are writing is not kept as a draft now.</source>
        <translation>Det, du skriver, gemmes ikke som kladde lige nu.</translation>
    </message>
    <message>
        <source>The passphrase is changed</source>
        <translation>Adgangssætningen er skiftet</translation>
    </message>
    <message>
        <source>From now on your passphrase unlocks</source>
        <translation>Fra nu af låser din adgangssætning op</translation>
    </message>
    <message>
        <source>From now on no passphrase is asked for</source>
        <translation>Fra nu af spørges der ikke om en adgangssætning</translation>
    </message>
    <message>
        <source>The lock screen asks for no passphrase</source>
        <translation>Låseskærmen spørger ikke om en adgangssætning</translation>
    </message>
    <message>
        <source>Choose one …</source>
        <translation>Vælg en …</translation>
    </message>
</context>
<context>
    <name>lygte::MessageForm</name>
    <message>
        <source>A message from the platform</source>
        <translation>En besked fra platformen</translation>
    </message>
    <message>
        <source>Add the message</source>
        <translation>Tilføj beskeden</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Paste or type it as it stands on the platform</source>
        <translation>Indsæt eller skriv den, som den står på platformen</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Retning</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Modtaget</translation>
    </message>
    <message>
        <source>Sent by the patrol</source>
        <translation>Sendt af patruljen</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Afsender</translation>
    </message>
    <message>
        <source>Time on the platform</source>
        <translation>Tidspunkt på platformen</translation>
    </message>
    <message>
        <source>The patrol&apos;s account</source>
        <translation>Patruljens konto</translation>
    </message>
    <message>
        <source>It has been corrected in the meantime.</source>
        <translation>Det er blevet rettet i mellemtiden.</translation>
    </message>
    <message>
        <source>Your text is kept here. Copy it, cancel, and correct the latest version.</source>
        <translation>Din tekst er bevaret her. Kopiér den, annullér, og ret den nyeste udgave.</translation>
    </message>
    <message>
        <source>Correct the note</source>
        <translation>Ret notatet</translation>
    </message>
    <message>
        <source>Correct the message</source>
        <translation>Ret beskeden</translation>
    </message>
    <message>
        <source>Correct the reply</source>
        <translation>Ret svaret</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Gem rettelsen</translation>
    </message>
    <message>
        <source>How entered</source>
        <translation>Indført som</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Indsat tekst</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Afskrift</translation>
    </message>
</context>
<context>
    <name>lygte::NewEscalation</name>
    <message>
        <source>New escalation</source>
        <translation>Ny eskalering</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Hvor</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>A new escalation</source>
        <translation>En ny eskalering</translation>
    </message>
    <message>
        <source>The draft “%1”</source>
        <translation>Kladden »%1«</translation>
    </message>
    <message>
        <source>Nothing is quoted. To quote a conversation, choose its messages there and press Escalate.</source>
        <translation>Intet citeres. Vælg beskederne i samtalen, og tryk på Eskalér dér for at citere dem.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will be quoted, word for word.</source>
        <translation>
            <numerusform>%n besked citeres ordret.</numerusform>
            <numerusform>%n beskeder citeres ordret.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the draft</source>
        <translation>Føj til kladden</translation>
    </message>
    <message>
        <source>Begin the draft</source>
        <translation>Begynd kladden</translation>
    </message>
    <message>
        <source>Nothing is sent by this.</source>
        <translation>Der sendes intet.</translation>
    </message>
    <message>
        <source>Give it a title first.</source>
        <translation>Giv den først en titel.</translation>
    </message>
</context>
<context>
    <name>lygte::NoteEditor</name>
    <message>
        <source>Accept “%1” for now</source>
        <translation>Godtag “%1” indtil videre</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Stavekontrol</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dansk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelsk</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Ingen kontrol</translation>
    </message>
</context>
<context>
    <name>lygte::OpeningView</name>
    <message>
        <source>Set up Lygte on this machine</source>
        <translation>Klargør Lygte på denne maskine</translation>
    </message>
    <message>
        <source>Open your case file</source>
        <translation>Åbn din sagsfil</translation>
    </message>
    <message>
        <source>Everything you write is kept in an encrypted case file on this machine. Nobody can open it without its key.</source>
        <translation>Alt, hvad du skriver, ligger i en krypteret sagsfil på denne maskine. Ingen kan åbne den uden nøglen.</translation>
    </message>
    <message>
        <source>The key is kept in the system&apos;s keyring.</source>
        <translation>Nøglen ligger i systemets nøglering.</translation>
    </message>
    <message>
        <source>It is encrypted. Your passphrase opens it.</source>
        <translation>Den er krypteret. Din adgangssætning åbner den.</translation>
    </message>
    <message>
        <source>Your public officer &amp;number</source>
        <translation>Dit offentlige betjent&amp;nummer</translation>
    </message>
    <message>
        <source>for example 04</source>
        <translation>for eksempel 04</translation>
    </message>
    <message>
        <source>Your public officer number</source>
        <translation>Dit offentlige betjentnummer</translation>
    </message>
    <message>
        <source>Your &amp;section</source>
        <translation>Din &amp;sektion</translation>
    </message>
    <message>
        <source>for example Online Patrulje</source>
        <translation>for eksempel Online Patrulje</translation>
    </message>
    <message>
        <source>Your section</source>
        <translation>Din sektion</translation>
    </message>
    <message>
        <source>Lock it with a &amp;passphrase</source>
        <translation>Lås med en &amp;adgangssætning</translation>
    </message>
    <message>
        <source>Keep the key in the system&apos;s &amp;keyring</source>
        <translation>Gem nøglen i systemets nøgle&amp;ring</translation>
    </message>
    <message>
        <source>P&amp;assphrase</source>
        <translation>A&amp;dgangssætning</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Adgangssætning</translation>
    </message>
    <message>
        <source>The passphrase &amp;once more</source>
        <translation>Adgangssætningen en &amp;gang til</translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation>Adgangssætningen en gang til</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>De to er ikke ens endnu.</translation>
    </message>
    <message>
        <source>Keep it well: without it nobody can open the case file.</source>
        <translation>Pas godt på den: uden den kan ingen åbne sagsfilen.</translation>
    </message>
    <message>
        <source>The case file opens when you are logged in to this machine.</source>
        <translation>Sagsfilen åbner, når du er logget ind på denne maskine.</translation>
    </message>
    <message>
        <source>The earlier case file lies in %1.</source>
        <translation>Den tidligere sagsfil ligger i %1.</translation>
    </message>
    <message>
        <source>The folder of the case file</source>
        <translation>Sagsfilens mappe</translation>
    </message>
    <message>
        <source>It cannot be read, so nobody can know how much of it the server has not received: it may be all that was done on this machine since the last time it was connected.</source>
        <translation>Den kan ikke læses, så ingen kan vide, hvor meget af den serveren ikke har fået: det kan være alt, hvad der er lavet på denne maskine, siden den sidst havde forbindelse.</translation>
    </message>
    <message>
        <source>Nothing in it waits for the server. Drafts are in no other place.</source>
        <translation>Intet i den venter på serveren. Kladder findes ikke andre steder.</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n change(s) that the server has not received. They and the drafts are in no other place.</source>
        <translation>
            <numerusform>Den rummer %n ændring, som serveren ikke har fået. Den og kladderne findes ikke andre steder.</numerusform>
            <numerusform>Den rummer %n ændringer, som serveren ikke har fået. De og kladderne findes ikke andre steder.</numerusform>
        </translation>
    </message>
    <message>
        <source>The case file and its key are moved into a folder with today&apos;s date beside it, and you begin with an empty one. Nothing is deleted.</source>
        <translation>Sagsfilen og dens nøgle flyttes til en mappe med dags dato ved siden af, og du begynder med en tom. Intet slettes.</translation>
    </message>
    <message>
        <source>The key of the case file is missing or damaged.</source>
        <translation>Nøglen til sagsfilen mangler eller er beskadiget.</translation>
    </message>
    <message>
        <source>The keyring has another key than the one of this case file. Nothing was changed.</source>
        <translation>Nøgleringen har en anden nøgle end denne sagsfils. Intet blev ændret.</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again, or lock the case file with a passphrase.</source>
        <translation>Lås nøgleringen op, og prøv igen, eller lås sagsfilen med en adgangssætning.</translation>
    </message>
    <message>
        <source>Put case.key back from your backup and try again: without it nobody can open the case file.</source>
        <translation>Læg case.key tilbage fra din sikkerhedskopi, og prøv igen: uden den kan ingen åbne sagsfilen.</translation>
    </message>
    <message>
        <source>It is encrypted, and its key is not at hand.</source>
        <translation>Den er krypteret, og dens nøgle er ikke ved hånden.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Åbner …</translation>
    </message>
    <message>
        <source>Choose another folder …</source>
        <translation>Vælg en anden mappe …</translation>
    </message>
    <message>
        <source>Set it aside and begin anew …</source>
        <translation>Læg den til side, og begynd forfra …</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>Læg den til side</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lad den ligge</translation>
    </message>
    <message>
        <source>Creating the case file …</source>
        <translation>Opretter sagsfilen …</translation>
    </message>
    <message>
        <source>Create the case file</source>
        <translation>Opret sagsfilen</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s). Several words are easier to remember than symbols.</source>
        <translation>
            <numerusform>Mindst %n tegn. Flere ord er lettere at huske end specialtegn.</numerusform>
            <numerusform>Mindst %n tegn. Flere ord er lettere at huske end specialtegn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lygte::PageFrame</name>
    <message>
        <source>Loading …</source>
        <translation>Henter …</translation>
    </message>
</context>
<context>
    <name>lygte::PassphrasePanel</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Skift adgangssætning</translation>
    </message>
    <message>
        <source>The passphrase &amp;now</source>
        <translation>Adgangssætningen &amp;nu</translation>
    </message>
    <message>
        <source>The passphrase now</source>
        <translation>Adgangssætningen nu</translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation>Den nye adgangssætning</translation>
    </message>
    <message>
        <source>The new passphrase &amp;once more</source>
        <translation>Den nye adgangssætning &amp;en gang til</translation>
    </message>
    <message>
        <source>The new passphrase once more</source>
        <translation>Den nye adgangssætning en gang til</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Changing it …</source>
        <translation>Skifter den …</translation>
    </message>
    <message>
        <source>Keep it well: without it nobody can open the case file. A copy of the case file that was made before still opens with the old one.</source>
        <translation>Pas godt på den: uden den kan ingen åbne sagsfilen. En kopi af sagsfilen fra før åbner stadig med den gamle.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Skift den</translation>
    </message>
    <message>
        <source>The passphrase now is not right.</source>
        <translation>Adgangssætningen nu er ikke rigtig.</translation>
    </message>
    <message>
        <source>Type it again. The old one still stands.</source>
        <translation>Skriv den igen. Den gamle gælder stadig.</translation>
    </message>
    <message>
        <source>Passphrase for unlocking</source>
        <translation>Adgangssætning til at låse op</translation>
    </message>
    <message>
        <source>When Lygte is locked, this passphrase opens it again. The case file&apos;s key stays in the system&apos;s keyring.</source>
        <translation>Når Lygte er låst, låser denne adgangssætning op igen. Sagsfilens nøgle bliver i systemets nøglering.</translation>
    </message>
    <message>
        <source>The new &amp;passphrase</source>
        <translation>Den nye &amp;adgangssætning</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Fjern den</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>Vælg adgangssætningen</translation>
    </message>
    <message>
        <source>If you forget it, close Lygte and start it again: your session opens it.</source>
        <translation>Hvis du glemmer den, så luk Lygte, og start igen: din session på maskinen åbner Lygte.</translation>
    </message>
</context>
<context>
    <name>lygte::PatrolPage</name>
    <message>
        <source>The entry is taken back; it stays readable</source>
        <translation>Notatet er taget tilbage; det kan stadig læses</translation>
    </message>
    <message>
        <source>An escalation</source>
        <translation>En eskalering</translation>
    </message>
    <message>
        <source>A conversation</source>
        <translation>En samtale</translation>
    </message>
    <message>
        <source>The draft is discarded</source>
        <translation>Kladden er kasseret</translation>
    </message>
    <message>
        <source>Entry saved</source>
        <translation>Notatet er gemt</translation>
    </message>
    <message>
        <source>Earlier shifts</source>
        <translation>Tidligere vagter</translation>
    </message>
    <message>
        <source>The shift on one page</source>
        <translation>Vagten på én side</translation>
    </message>
    <message>
        <source>The shift has not been read</source>
        <translation>Vagten er ikke læst</translation>
    </message>
    <message>
        <source>Whether one is running is not known yet.</source>
        <translation>Om en vagt er i gang, vides ikke endnu.</translation>
    </message>
    <message>
        <source>No shift is running</source>
        <translation>Ingen vagt er i gang</translation>
    </message>
    <message>
        <source>A shift holds what you see and do on the platforms, as it happens. At its end stands one page for the next officer.</source>
        <translation>En vagt samler, hvad du ser og gør på platformene, mens det sker. Den ender med én side til den næste betjent.</translation>
    </message>
    <message>
        <source>Nothing is logged yet</source>
        <translation>Der er ikke skrevet noget endnu</translation>
    </message>
    <message>
        <source>Write in the line above what you see and do, as it happens. It becomes the shift&apos;s timeline.</source>
        <translation>Skriv i linjen ovenfor, hvad du ser og gør, mens det sker. Det bliver til vagtens tidslinje.</translation>
    </message>
    <message>
        <source>No entry matches the filters</source>
        <translation>Ingen notater passer til filtrene</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of this shift are hidden by them.</source>
        <translation>
            <numerusform>%n notat fra denne vagt er skjult af dem.</numerusform>
            <numerusform>%n notater fra denne vagt er skjult af dem.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lygte::PendingStrip</name>
    <message>
        <source>The reply is on the clipboard. Paste it into %1, then mark it as sent.</source>
        <translation>Svaret ligger på udklipsholderen. Sæt det ind på %1, og markér det så som sendt.</translation>
    </message>
    <message numerus="yes">
        <source>%n replies are not marked as sent.</source>
        <translation>
            <numerusform>%n svar er ikke markeret som sendt.</numerusform>
            <numerusform>%n svar er ikke markeret som sendt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy again</source>
        <translation>Kopiér igen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Markér som sendt</translation>
    </message>
    <message>
        <source>The reply is not in %1 yet. Copy it there, then mark it as sent.</source>
        <translation>Svaret er ikke i %1 endnu. Kopiér det dertil, og markér det så som sendt.</translation>
    </message>
</context>
<context>
    <name>lygte::QuickEntryBar</name>
    <message>
        <source>twitch 40 answered about sextortion #advice 15m</source>
        <translation>twitch 40 svarede om sextortion #rådgivning 15m</translation>
    </message>
    <message>
        <source>Quick entry</source>
        <translation>Hurtig indtastning</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>For eksempel: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>Hvad der blev forstået</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slags</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Nået</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Varighed</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begyndte</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Emne</translation>
    </message>
    <message>
        <source>No shift is running, so nothing can be saved yet. What you type is kept.</source>
        <translation>Ingen vagt er i gang, så intet kan gemmes endnu. Det, du skriver, bevares.</translation>
    </message>
    <message>
        <source>Platform, people reached, what happened, #kind or #topic, @place, how long. Enter saves.</source>
        <translation>Platform, personer nået, hvad der skete, #slags eller #emne, @sted, hvor længe. Enter gemmer.</translation>
    </message>
    <message>
        <source>Saved as: %1. Not counted as advice, measure or case. Tab corrects, Enter saves.</source>
        <translation>Gemmes som: %1. Tæller ikke som rådgivning, foranstaltning eller sag. Tab retter, Enter gemmer.</translation>
    </message>
    <message>
        <source>Saved as: %1. Counts as: %2. Tab corrects, Enter saves.</source>
        <translation>Gemmes som: %1. Tæller som: %2. Tab retter, Enter gemmer.</translation>
    </message>
    <message>
        <source>Entry saved</source>
        <translation>Notatet er gemt</translation>
    </message>
</context>
<context>
    <name>lygte::QuickEntryOverlay</name>
    <message>
        <source>Quick entry</source>
        <translation>Hurtig indtastning</translation>
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
        <translation>Indstillinger, hjælp og lås</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sider</translation>
    </message>
</context>
<context>
    <name>lygte::ReferenceEditor</name>
    <message>
        <source>This is not in the list, so it is not saved. Type a part of the name and choose.</source>
        <translation>Det findes ikke på listen og er derfor ikke gemt. Skriv en del af navnet, og vælg.</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>Skriv for at finde</translation>
    </message>
</context>
<context>
    <name>lygte::RefusalCard</name>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Der er ingen forbindelse til serveren.</translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>skrevet %1</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>Det, du skrev</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Take the text back as a draft</source>
        <translation>Tag teksten tilbage som kladde</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopiér teksten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Læg væk</translation>
    </message>
    <message>
        <source>It is kept, and no longer shown here.</source>
        <translation>Det er gemt og vises ikke længere her.</translation>
    </message>
    <message>
        <source>Take the conversation and send again</source>
        <translation>Tag samtalen og send igen</translation>
    </message>
</context>
<context>
    <name>lygte::SearchModel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n fundet</numerusform>
            <numerusform>%n fundet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n found</source>
        <translation>
            <numerusform>mere end %n fundet</numerusform>
            <numerusform>mere end %n fundet</numerusform>
        </translation>
    </message>
    <message>
        <source>, best first</source>
        <translation>, bedste først</translation>
    </message>
    <message>
        <source>, newest first</source>
        <translation>, nyeste først</translation>
    </message>
    <message numerus="yes">
        <source>; the best %n are shown</source>
        <translation>
            <numerusform>; den bedste vises</numerusform>
            <numerusform>; de %n bedste vises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found so far</source>
        <translation>
            <numerusform>%n fundet indtil nu</numerusform>
            <numerusform>%n fundet indtil nu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lygte::ServerForm</name>
    <message>
        <source>Choose a file</source>
        <translation>Vælg en fil</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key)</source>
        <translation>Certifikater og nøgler (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Spørger serveren …</translation>
    </message>
    <message>
        <source>✓ The connection works: the server knows you and this device.</source>
        <translation>✓ Forbindelsen virker: serveren kender dig og denne enhed.</translation>
    </message>
    <message>
        <source>Stop using this server?</source>
        <translation>Hold op med at bruge denne server?</translation>
    </message>
    <message>
        <source>What is on this machine stays, and what waits is not sent. Settings and password are removed.</source>
        <translation>Det, der er på denne maskine, bliver, og det, der venter, sendes ikke. Indstillinger og adgangskode fjernes.</translation>
    </message>
    <message>
        <source>Stop using the server</source>
        <translation>Hold op med at bruge serveren</translation>
    </message>
    <message>
        <source>The server of your section</source>
        <translation>Din sektions server</translation>
    </message>
    <message>
        <source>Your administrator gives you these. The connection is always encrypted, and the server must prove its name with a certificate.</source>
        <translation>Du får oplysningerne af din administrator. Forbindelsen er altid krypteret, og serveren skal bevise sit navn med et certifikat.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>lygte.example.dk – several with commas</source>
        <translation>lygte.example.dk – flere med komma</translation>
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
        <translation>Bruger</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>kept – leave empty to go on using it</source>
        <translation>gemt – lad feltet stå tomt for at bruge den fortsat</translation>
    </message>
    <message>
        <source>The password is kept in this machine&apos;s keyring.</source>
        <translation>Adgangskoden er gemt i denne maskines nøglering.</translation>
    </message>
    <message>
        <source>This machine has no keyring: the password is kept in the encrypted case file.</source>
        <translation>Denne maskine har ingen nøglering: adgangskoden er gemt i den krypterede sagsfil.</translation>
    </message>
    <message>
        <source>The password is kept in this machine&apos;s keyring; where there is none, in the encrypted case file.</source>
        <translation>Adgangskoden gemmes i denne maskines nøglering; er der ingen, så i den krypterede sagsfil.</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Rodcertifikat</translation>
    </message>
    <message>
        <source>This device&apos;s certificate</source>
        <translation>Denne enheds certifikat</translation>
    </message>
    <message>
        <source>This device&apos;s key</source>
        <translation>Denne enheds nøgle</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Vælg …</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Prøv forbindelsen</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>Gem og forbind</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Stop using the server …</source>
        <translation>Hold op med at bruge serveren …</translation>
    </message>
    <message>
        <source>refused – type it again</source>
        <translation>afvist – skriv den igen</translation>
    </message>
    <message>
        <source>Technical message: %1</source>
        <translation>Teknisk besked (engelsk): %1</translation>
    </message>
</context>
<context>
    <name>lygte::ServerPage</name>
    <message>
        <source>Put away</source>
        <translation>Lagt væk</translation>
    </message>
    <message>
        <source>Officer %1 has the conversation now.</source>
        <translation>Betjent %1 har samtalen nu.</translation>
    </message>
    <message>
        <source>Nothing was sent. Try again when it is free, or take the text back as a draft.</source>
        <translation>Intet blev sendt. Prøv igen, når den er ledig, eller tag teksten tilbage som kladde.</translation>
    </message>
    <message>
        <source>Everything that you write is kept in the encrypted case file on this machine. With a server, your section shares one case database: you see what colleagues write, and who answers whom.</source>
        <translation>Alt, hvad du skriver, ligger i den krypterede sagsfil på denne maskine. Med en server deler din sektion én sagsdatabase: du ser, hvad kollegerne skriver, og hvem der svarer hvem.</translation>
    </message>
    <message>
        <source>Server: %1, user %2</source>
        <translation>Server: %1, bruger %2</translation>
    </message>
    <message>
        <source>Since: %1</source>
        <translation>Siden: %1</translation>
    </message>
    <message>
        <source>Last contact: %1</source>
        <translation>Seneste kontakt: %1</translation>
    </message>
    <message>
        <source>Last contact: none yet</source>
        <translation>Seneste kontakt: ingen endnu</translation>
    </message>
    <message>
        <source>%1 – since %2</source>
        <translation>%1 – siden %2</translation>
    </message>
    <message>
        <source>Waiting for the server (%1)</source>
        <translation>Venter på serveren (%1)</translation>
    </message>
    <message>
        <source>Refused by the server (%1)</source>
        <translation>Afvist af serveren (%1)</translation>
    </message>
    <message>
        <source>The server did not take these. They are still here, word for word; decide for each.</source>
        <translation>Serveren tog ikke imod disse. De er her stadig, ord for ord; tag stilling til hver af dem.</translation>
    </message>
    <message>
        <source>The server knows this user as officer %1, but this machine is set up for officer %2: what you write is refused. Log in with your own user.</source>
        <translation>Serveren kender denne bruger som betjent %1, men maskinen er sat op til betjent %2: det, du skriver, bliver afvist. Log ind med din egen bruger.</translation>
    </message>
    <message>
        <source>Technical message: %1</source>
        <translation>Teknisk besked (engelsk): %1</translation>
    </message>
    <message>
        <source>No change waits, none was refused, and there is no conflict.</source>
        <translation>Ingen ændringer venter, ingen er afvist, og der er ingen konflikter.</translation>
    </message>
    <message>
        <source>Nobody had taken the conversation for it, so the server will not take it by itself. When there is a connection it stands below as refused: take the conversation there and send it again, or take the text back as a draft.</source>
        <translation>Ingen havde taget samtalen, så serveren tager ikke imod det af sig selv. Når der er forbindelse, står det herunder som afvist: Tag samtalen dér og send igen, eller tag teksten tilbage som kladde.</translation>
    </message>
    <message>
        <source>Waiting for you (%1)</source>
        <translation>Venter på dig (%1)</translation>
    </message>
</context>
<context>
    <name>lygte::ShiftBar</name>
    <message>
        <source>Running for %1</source>
        <translation>I gang i %1</translation>
    </message>
    <message>
        <source>Shift running</source>
        <translation>Vagt i gang</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>siden %1</translation>
    </message>
    <message>
        <source>Officer %1</source>
        <translation>Betjent %1</translation>
    </message>
</context>
<context>
    <name>lygte::ShiftHappened</name>
    <message>
        <source>What happened</source>
        <translation>Hvad der skete</translation>
    </message>
    <message>
        <source>Nothing has been logged in this shift.</source>
        <translation>Der er ikke skrevet noget i denne vagt.</translation>
    </message>
</context>
<context>
    <name>lygte::ShiftHistory</name>
    <message>
        <source>running</source>
        <translation>i gang</translation>
    </message>
    <message>
        <source>Officer %1</source>
        <translation>Betjent %1</translation>
    </message>
    <message>
        <source>No shift has been logged yet</source>
        <translation>Der er ingen vagter endnu</translation>
    </message>
    <message>
        <source>Every shift that is started here can be read again from this list, with its entries, figures and handover.</source>
        <translation>Hver vagt, der begyndes her, kan læses igen fra denne liste med notater, tal og overdragelse.</translation>
    </message>
    <message>
        <source>No shift matches</source>
        <translation>Ingen vagter passer</translation>
    </message>
    <message>
        <source>Search by day, officer, account, platform or words of the handover.</source>
        <translation>Søg på dag, betjent, konto, platform eller ord i overdragelsen.</translation>
    </message>
    <message>
        <source>Search by day, officer, account, platform or handover</source>
        <translation>Søg på dag, betjent, konto, platform eller overdragelse</translation>
    </message>
    <message>
        <source>Search earlier shifts</source>
        <translation>Søg i tidligere vagter</translation>
    </message>
    <message>
        <source>Earlier shifts</source>
        <translation>Tidligere vagter</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Vagt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Af</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Længde</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Overdragelse</translation>
    </message>
    <message numerus="yes">
        <source>The latest %n shift(s) stand here. What was logged in older ones is found by Search.</source>
        <translation>
            <numerusform>Den seneste vagt står her. Det, der er noteret i ældre vagter, findes med Søgning.</numerusform>
            <numerusform>De seneste %n vagter står her. Det, der er noteret i ældre vagter, findes med Søgning.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lygte::ShiftStart</name>
    <message>
        <source>The account is missing.</source>
        <translation>Kontoen mangler.</translation>
    </message>
    <message>
        <source>Write the account that you appear with, so that it can be seen later who spoke.</source>
        <translation>Skriv den konto, du optræder med, så det siden kan ses, hvem der talte.</translation>
    </message>
    <message>
        <source>You have a shift running already.</source>
        <translation>Du har allerede en vagt i gang.</translation>
    </message>
    <message>
        <source>End it first, or go on with it.</source>
        <translation>Afslut den først, eller fortsæt med den.</translation>
    </message>
    <message>
        <source>Start a shift</source>
        <translation>Begynd en vagt</translation>
    </message>
    <message>
        <source>You appear as</source>
        <translation>Du optræder som</translation>
    </message>
    <message>
        <source>Officer %1</source>
        <translation>Betjent %1</translation>
    </message>
    <message>
        <source>Platform account</source>
        <translation>Konto på platformen</translation>
    </message>
    <message>
        <source>As it is seen on the platform</source>
        <translation>Som den ses på platformen</translation>
    </message>
    <message>
        <source>Planned platforms</source>
        <translation>Planlagte platforme</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Planlæg %1</translation>
    </message>
    <message>
        <source>Start the shift</source>
        <translation>Begynd vagten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
</context>
<context>
    <name>lygte::ShiftStatus</name>
    <message>
        <source>The shift has been running for %1</source>
        <translation>Vagten har været i gang i %1</translation>
    </message>
    <message>
        <source>► Shift %1</source>
        <translation>► Vagt %1</translation>
    </message>
</context>
<context>
    <name>lygte::ShiftSummaryView</name>
    <message>
        <source>Save the handover as PDF</source>
        <translation>Gem overdragelsen som PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-dokumenter (*.pdf)</translation>
    </message>
    <message>
        <source>The printer refused the document.</source>
        <translation>Printeren afviste dokumentet.</translation>
    </message>
    <message>
        <source>Save it as PDF, or choose another printer.</source>
        <translation>Gem det som PDF, eller vælg en anden printer.</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 til %2 (%3)</translation>
    </message>
    <message>
        <source>since %1 (%2), still running</source>
        <translation>siden %1 (%2), stadig i gang</translation>
    </message>
    <message>
        <source>Officer %1</source>
        <translation>Betjent %1</translation>
    </message>
    <message>
        <source>No platform</source>
        <translation>Uden platform</translation>
    </message>
    <message>
        <source>The shift has ended</source>
        <translation>Vagten er slut</translation>
    </message>
    <message>
        <source>Another shift of yours is running.</source>
        <translation>Du har en anden vagt i gang.</translation>
    </message>
    <message>
        <source>End that one first.</source>
        <translation>Afslut den først.</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Rådgivning</translation>
    </message>
    <message>
        <source>Time logged</source>
        <translation>Tid i loggen</translation>
    </message>
    <message>
        <source>Time by platform</source>
        <translation>Tid pr. platform</translation>
    </message>
    <message>
        <source>No time has been logged.</source>
        <translation>Der er ikke skrevet tid på.</translation>
    </message>
    <message>
        <source>What the next officer must know</source>
        <translation>Hvad den næste betjent skal vide</translation>
    </message>
    <message>
        <source>Whom to follow up, what is agreed, what to watch. Facts first.</source>
        <translation>Hvem der skal følges op på, hvad der er aftalt, hvad der skal holdes øje med. Fakta først.</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Gem overdragelsen</translation>
    </message>
    <message>
        <source>Document in</source>
        <translation>Dokument på</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Dokumentets sprog</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Udskriv …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Gem som PDF …</translation>
    </message>
    <message>
        <source>End the shift</source>
        <translation>Afslut vagten</translation>
    </message>
    <message>
        <source>Resume the shift</source>
        <translation>Genoptag vagten</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gemt som %1</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Gemmer …</translation>
    </message>
    <message>
        <source>Sending it to the printer …</source>
        <translation>Sender det til printeren …</translation>
    </message>
    <message numerus="yes">
        <source>Measure(s)</source>
        <translation>
            <numerusform>Foranstaltning</numerusform>
            <numerusform>Foranstaltninger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Case(s)</source>
        <translation>
            <numerusform>Sag</numerusform>
            <numerusform>Sager</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Person(s) reached</source>
        <translation>
            <numerusform>Person nået</numerusform>
            <numerusform>Personer nået</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entry/entries</source>
        <translation>
            <numerusform>Notat</numerusform>
            <numerusform>Notater</numerusform>
        </translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dansk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelsk</translation>
    </message>
    <message>
        <source>This is another officer&apos;s shift.</source>
        <translation>Det er en anden betjents vagt.</translation>
    </message>
    <message>
        <source>Only they can change it.</source>
        <translation>Kun vedkommende selv kan ændre den.</translation>
    </message>
    <message>
        <source>Until %1:</source>
        <translation>Indtil %1:</translation>
    </message>
    <message>
        <source>The note is saved; what it said before stays readable</source>
        <translation>Overdragelsen er gemt; det, der stod før, kan stadig læses</translation>
    </message>
    <message>
        <source>What it said before</source>
        <translation>Det, der stod før</translation>
    </message>
    <message>
        <source>The versions that were put right on this machine</source>
        <translation>De udgaver, der er rettet på denne maskine</translation>
    </message>
</context>
<context>
    <name>lygte::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastaturgenveje</translation>
    </message>
</context>
<context>
    <name>lygte::SortHeader</name>
    <message>
        <source>Order by %1</source>
        <translation>Sortér efter %1</translation>
    </message>
    <message>
        <source>Ordered by %1, ascending</source>
        <translation>Sorteret efter %1, stigende</translation>
    </message>
    <message>
        <source>Ordered by %1, descending</source>
        <translation>Sorteret efter %1, faldende</translation>
    </message>
</context>
<context>
    <name>lygte::SourceCard</name>
    <message>
        <source>imported %1 by officer %2</source>
        <translation>importeret %1 af betjent %2</translation>
    </message>
    <message>
        <source>Copy SHA-256 %1 …</source>
        <translation>Kopiér SHA-256 %1 …</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) not understood:</source>
        <translation>
            <numerusform>%n sted ikke forstået:</numerusform>
            <numerusform>%n steder ikke forstået:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n til</numerusform>
            <numerusform>og %n til</numerusform>
        </translation>
    </message>
    <message>
        <source>import begun %1 by officer %2</source>
        <translation>import påbegyndt %1 af betjent %2</translation>
    </message>
    <message>
        <source>Not imported to its end: messages may be missing. Import the same file again; what is here stays.</source>
        <translation>Ikke importeret til ende: Der kan mangle beskeder. Importér samme fil igen; det, der er her, bliver.</translation>
    </message>
</context>
<context>
    <name>lygte::SpellingChooser</name>
    <message>
        <source>Danish</source>
        <translation>Dansk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelsk</translation>
    </message>
    <message>
        <source>No spell check</source>
        <translation>Ingen stavekontrol</translation>
    </message>
    <message>
        <source>%1 (dictionary not installed)</source>
        <translation>%1 (ordbogen er ikke installeret)</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Stavekontrol</translation>
    </message>
    <message>
        <source>The language that the spelling is checked in</source>
        <translation>Det sprog, stavningen kontrolleres på</translation>
    </message>
</context>
<context>
    <name>lygte::StatusStrip</name>
    <message>
        <source>Officer %1</source>
        <translation>Betjent %1</translation>
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
        <translation>ingen andre steder</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Eskaleringer</translation>
    </message>
    <message>
        <source>Log entries</source>
        <translation>Lognotater</translation>
    </message>
    <message>
        <source>None is linked to it.</source>
        <translation>Ingen er knyttet til den.</translation>
    </message>
    <message>
        <source>None in what is shown.</source>
        <translation>Ingen i det viste.</translation>
    </message>
    <message>
        <source>None from this conversation.</source>
        <translation>Ingen fra denne samtale.</translation>
    </message>
    <message>
        <source>Handles and numbers – and where else they are found</source>
        <translation>Brugernavne og numre – og hvor de ellers findes</translation>
    </message>
</context>
<context>
    <name>lygte::TemplateList</name>
    <message>
        <source>checked: %1</source>
        <translation>kontrolleret: %1</translation>
    </message>
    <message>
        <source>not yet checked by a leader</source>
        <translation>endnu ikke kontrolleret af en leder</translation>
    </message>
    <message>
        <source>Reply templates: Up and Down choose, Enter puts the text in, Esc closes</source>
        <translation>Svarskabeloner: pil op og ned vælger, Enter indsætter teksten, Esc lukker</translation>
    </message>
    <message>
        <source>No reply template has these words. Esc closes.</source>
        <translation>Ingen svarskabelon har de ord. Esc lukker.</translation>
    </message>
    <message>
        <source>Reply templates</source>
        <translation>Svarskabeloner</translation>
    </message>
    <message>
        <source>not yet checked by a lawyer</source>
        <translation>endnu ikke kontrolleret af en jurist</translation>
    </message>
</context>
<context>
    <name>lygte::TimelineModel</name>
    <message>
        <source>Internal note, officer %1, %2</source>
        <translation>Internt notat, betjent %1, %2</translation>
    </message>
</context>
<context>
    <name>lygte::TimelineView</name>
    <message>
        <source>Entries of the shift, newest first</source>
        <translation>Vagtens notater, de nyeste først</translation>
    </message>
</context>
<context>
    <name>lygte::Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Besked</translation>
    </message>
</context>
<context>
    <name>lygte::UndoService</name>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Fortrudt: %1</translation>
    </message>
    <message>
        <source>Not undone: %1. %2 %3</source>
        <translation>Ikke fortrudt: %1. %2 %3</translation>
    </message>
</context>
</TS>
