<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>ArchivePanel</name>
        <message numerus="yes">
            <source>%Ln article(s) found</source>
            <translation>
                <numerusform>%Ln article found</numerusform>
                <numerusform>%Ln articles found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) saved</source>
            <translation>
                <numerusform>%Ln article saved</numerusform>
                <numerusform>%Ln articles saved</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArticlePane</name>
        <message numerus="yes">
            <source>%Ln mention(s)</source>
            <translation>
                <numerusform>%Ln mention</numerusform>
                <numerusform>%Ln mentions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArticleView</name>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln word</numerusform>
                <numerusform>%Ln words</numerusform>
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
            <source>%Ln article(s) written to {file} ({format}).</source>
            <translation>
                <numerusform>%Ln article written to {file} ({format}).</numerusform>
                <numerusform>%Ln articles written to {file} ({format}).</numerusform>
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
            <source>%Ln of a story that was there</source>
            <translation>
                <numerusform>%Ln of a story that was there</numerusform>
                <numerusform>%Ln of stories that were there</numerusform>
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
    </context>
    <context>
        <name>MainWindow</name>
        <message numerus="yes">
            <source>%Ln name(s)</source>
            <translation>
                <numerusform>%Ln name</numerusform>
                <numerusform>%Ln names</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>pace</name>
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
    </context>
</TS>
