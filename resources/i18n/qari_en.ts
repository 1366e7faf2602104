<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>ArchiveDesk</name>
        <message numerus="yes">
            <source>Tag for %Ln article(s)</source>
            <translation>
                <numerusform>Tag for this article</numerusform>
                <numerusform>Tag for %Ln articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArticleHeader</name>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln word</numerusform>
                <numerusform>%Ln words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln hour(s) to read</source>
            <translation>
                <numerusform>about %Ln hour to read</numerusform>
                <numerusform>about %Ln hours to read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln minute(s) to read</source>
            <translation>
                <numerusform>%Ln minute to read</numerusform>
                <numerusform>%Ln minutes to read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CardTexts</name>
        <message numerus="yes">
            <source>%Ln mention(s) in this article</source>
            <translation>
                <numerusform>%Ln mention in this article</numerusform>
                <numerusform>%Ln mentions in this article</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %Ln saved article(s)</source>
            <translation>
                <numerusform>In %Ln saved article</numerusform>
                <numerusform>In %Ln saved articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CheckDialog</name>
        <message numerus="yes">
            <source>%Ln article(s) were read and found right.</source>
            <translation>
                <numerusform>%Ln article was read and found right.</numerusform>
                <numerusform>%Ln articles were read and found right.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Completing</name>
        <message numerus="yes">
            <source>%Ln suggestion(s)</source>
            <translation>
                <numerusform>%Ln suggestion</numerusform>
                <numerusform>%Ln suggestions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConfidenceButton</name>
        <message numerus="yes">
            <source>%Ln hidden</source>
            <translation>
                <numerusform>%Ln hidden</numerusform>
                <numerusform>%Ln hidden</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CorrectingDesk</name>
        <message numerus="yes">
            <source>{what} · {where}, %Ln mention(s)</source>
            <translation>
                <numerusform>{what} · {where}, %Ln mention</numerusform>
                <numerusform>{what} · {where}, %Ln mentions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CountText</name>
        <message numerus="yes">
            <source>%Ln article(s) in the trash</source>
            <translation>
                <numerusform>%Ln article in the trash</numerusform>
                <numerusform>%Ln articles in the trash</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) saved</source>
            <translation>
                <numerusform>%Ln article saved</numerusform>
                <numerusform>%Ln articles saved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more version(s)</source>
            <translation>
                <numerusform>%Ln more version</numerusform>
                <numerusform>%Ln more versions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DoneText</name>
        <message numerus="yes">
            <source>%Ln article(s) moved to the trash</source>
            <translation>
                <numerusform>%Ln article moved to the trash</numerusform>
                <numerusform>%Ln articles moved to the trash</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) restored</source>
            <translation>
                <numerusform>%Ln article restored</numerusform>
                <numerusform>%Ln articles restored</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) given a star</source>
            <translation>
                <numerusform>%Ln article given a star</numerusform>
                <numerusform>%Ln articles given a star</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln star(s) taken away</source>
            <translation>
                <numerusform>%Ln star taken away</numerusform>
                <numerusform>%Ln stars taken away</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) marked as read</source>
            <translation>
                <numerusform>%Ln article marked as read</numerusform>
                <numerusform>%Ln articles marked as read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) marked as unread</source>
            <translation>
                <numerusform>%Ln article marked as unread</numerusform>
                <numerusform>%Ln articles marked as unread</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) tagged {tag}</source>
            <translation>
                <numerusform>%Ln article tagged {tag}</numerusform>
                <numerusform>%Ln articles tagged {tag}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tag {tag} off %Ln article(s)</source>
            <translation>
                <numerusform>Tag {tag} off %Ln article</numerusform>
                <numerusform>Tag {tag} off %Ln articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DropTarget</name>
        <message numerus="yes">
            <source>Open %Ln article(s)</source>
            <translation>
                <numerusform>Open this article</numerusform>
                <numerusform>Open %Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %Ln folder(s)</source>
            <translation>
                <numerusform>Import this folder</numerusform>
                <numerusform>Import %Ln folders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %Ln file(s)</source>
            <translation>
                <numerusform>Import this file</numerusform>
                <numerusform>Import %Ln files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntityModel</name>
        <message numerus="yes">
            <source>{name}, {type}, %Ln mention(s)</source>
            <translation>
                <numerusform>{name}, {type}, %Ln mention</numerusform>
                <numerusform>{name}, {type}, %Ln mentions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDesk</name>
        <message numerus="yes">
            <source>%Ln selected article(s)</source>
            <translation>
                <numerusform>The selected article</numerusform>
                <numerusform>%Ln selected articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>What the search found: %Ln article(s)</source>
            <translation>
                <numerusform>What the search found: %Ln article</numerusform>
                <numerusform>What the search found: %Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln saved article(s)</source>
            <translation>
                <numerusform>All that is saved: %Ln article</numerusform>
                <numerusform>All that is saved: %Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) written to {file}.</source>
            <translation>
                <numerusform>%Ln article written to {file}.</numerusform>
                <numerusform>%Ln articles written to {file}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Finder</name>
        <message numerus="yes">
            <source>%Ln found</source>
            <extracomment>What one has come to, in words: for those who do not see the bar. Empty where that is no hit any more.</extracomment>
            <translation>
                <numerusform>%Ln found</numerusform>
                <numerusform>%Ln found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportDesk</name>
        <message numerus="yes">
            <source>%Ln article(s) renewed</source>
            <translation>
                <numerusform>%Ln article renewed</numerusform>
                <numerusform>%Ln articles renewed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln there already</source>
            <translation>
                <numerusform>%Ln there already</numerusform>
                <numerusform>%Ln there already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) failed</source>
            <translation>
                <numerusform>%Ln file failed</numerusform>
                <numerusform>%Ln files failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) added</source>
            <translation>
                <numerusform>%Ln article added</numerusform>
                <numerusform>%Ln articles added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln with other versions</source>
            <translation>
                <numerusform>%Ln with another version</numerusform>
                <numerusform>%Ln with other versions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MonthStrip</name>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NameField</name>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaceText</name>
        <message numerus="yes">
            <source>about %Ln minute(s) left</source>
            <translation>
                <numerusform>about a minute left</numerusform>
                <numerusform>about %Ln minutes left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln hour(s) left</source>
            <translation>
                <numerusform>about an hour left</numerusform>
                <numerusform>about %Ln hours left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{what}: %Ln article(s)</source>
            <translation>
                <numerusform>{what}: %Ln article</numerusform>
                <numerusform>{what}: %Ln articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PageHead</name>
        <message numerus="yes">
            <source>In %Ln article(s)</source>
            <translation>
                <numerusform>In %Ln article</numerusform>
                <numerusform>In %Ln articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PageModel</name>
        <message numerus="yes">
            <source>%Ln more sentence(s)</source>
            <translation>
                <numerusform>%Ln more sentence</numerusform>
                <numerusform>%Ln more sentences</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreviewModel</name>
        <message numerus="yes">
            <source>and %Ln more article(s)</source>
            <translation>
                <numerusform>and %Ln more article</numerusform>
                <numerusform>and %Ln more articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more place(s) in this article</source>
            <translation>
                <numerusform>and %Ln more place in this article</numerusform>
                <numerusform>and %Ln more places in this article</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %Ln other article(s)</source>
            <translation>
                <numerusform>In %Ln other article</numerusform>
                <numerusform>In %Ln other articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RowText</name>
        <message numerus="yes">
            <source>+%Ln version(s)</source>
            <translation>
                <numerusform>+%Ln version</numerusform>
                <numerusform>+%Ln versions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SwitcherDesk</name>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <extracomment>What the archive has for what is typed is listed, too.</extracomment>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WindowState</name>
        <message numerus="yes">
            <source>%Ln name(s)</source>
            <translation>
                <numerusform>%Ln name</numerusform>
                <numerusform>%Ln names</numerusform>
            </translation>
        </message>
    </context>
</TS>
