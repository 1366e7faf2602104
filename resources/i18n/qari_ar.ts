<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>About</name>
        <message>
            <source>Qari {version}: a reader for Arabic news that knows who and where.</source>
            <translation>قارئ {version}: لقراءة الأخبار العربية ومعرفة مَن ذُكر فيها وأين جرت.</translation>
        </message>
        <message>
            <source>About Qari</source>
            <translation>حول قارئ</translation>
        </message>
    </context>
    <context>
        <name>ArchiveDesk</name>
        <message>
            <source>Changing articles…</source>
            <translation>جارٍ تعديل المقالات…</translation>
        </message>
        <message numerus="yes">
            <source>Tag for %Ln article(s)</source>
            <translation>
                <numerusform>لا مقالات لوسمها</numerusform>
                <numerusform>وسم لهذا المقال</numerusform>
                <numerusform>وسم لهذين المقالين</numerusform>
                <numerusform>وسم لـ%Ln مقالات</numerusform>
                <numerusform>وسم لـ%Ln مقالًا</numerusform>
                <numerusform>وسم لـ%Ln مقال</numerusform>
            </translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>تم التراجع: {what}</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>أُعيد: {what}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
    </context>
    <context>
        <name>ArchivePage</name>
        <message>
            <source>Archive</source>
            <translation>الأرشيف</translation>
        </message>
        <message>
            <source>&amp;Watched folder</source>
            <translation>المجلد المرا&amp;قَب</translation>
        </message>
        <message>
            <source>Off: files are saved only when you say so</source>
            <translation>المراقبة متوقفة: لا يُحفظ ملف إلا بطلبك</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>ا&amp;ختيار…</translation>
        </message>
        <message>
            <source>O&amp;ff</source>
            <translation>إي&amp;قاف</translation>
        </message>
        <message>
            <source>New files in this folder are saved by themselves.</source>
            <translation>كل ملف جديد في هذا المجلد يُحفظ تلقائيًا.</translation>
        </message>
        <message>
            <source>I&amp;mport first, and find the names in the background afterwards</source>
            <translation>ا&amp;ستيراد المقالات أولًا، ثم البحث عن الأسماء في الخلفية</translation>
        </message>
        <message>
            <source>&amp;Back up the archive every day</source>
            <translation>&amp;نسخ الأرشيف احتياطيًا كل يوم</translation>
        </message>
        <message>
            <source>Watched folder</source>
            <translation>المجلد المراقَب</translation>
        </message>
    </context>
    <context>
        <name>ArchivePanel</name>
        <message>
            <source>Search the archive</source>
            <extracomment>What is wrong with a query only as long as one has not typed it to its end. A first page is wanted: of what, how it was asked for, and the row to begin with.</extracomment>
            <translation>ابحث في الأرشيف</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>اقتراحات</translation>
        </message>
    </context>
    <context>
        <name>ArticleHeader</name>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>لا كلمات</numerusform>
                <numerusform>كلمة واحدة</numerusform>
                <numerusform>كلمتان</numerusform>
                <numerusform>%Ln كلمات</numerusform>
                <numerusform>%Ln كلمة</numerusform>
                <numerusform>%Ln كلمة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln hour(s) to read</source>
            <translation>
                <numerusform>نحو ساعة قراءة</numerusform>
                <numerusform>نحو ساعة قراءة</numerusform>
                <numerusform>نحو ساعتي قراءة</numerusform>
                <numerusform>نحو %Ln ساعات قراءة</numerusform>
                <numerusform>نحو %Ln ساعة قراءة</numerusform>
                <numerusform>نحو %Ln ساعة قراءة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln minute(s) to read</source>
            <translation>
                <numerusform>أقل من دقيقة</numerusform>
                <numerusform>دقيقة قراءة</numerusform>
                <numerusform>دقيقتا قراءة</numerusform>
                <numerusform>%Ln دقائق قراءة</numerusform>
                <numerusform>%Ln دقيقة قراءة</numerusform>
                <numerusform>%Ln دقيقة قراءة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArticleMenu</name>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>تحديد الكل</translation>
        </message>
        <message>
            <source>Edit Note…</source>
            <translation>تعديل الملاحظة…</translation>
        </message>
        <message>
            <source>Page of “{name}”</source>
            <translation>صفحة «{name}»</translation>
        </message>
        <message>
            <source>Search the Archive for “{words}”</source>
            <translation>البحث في الأرشيف عن «{words}»</translation>
        </message>
    </context>
    <context>
        <name>ArticleTabs</name>
        <message>
            <source>{title} (not saved)</source>
            <translation>{title} (غير محفوظ)</translation>
        </message>
    </context>
    <context>
        <name>ArticleView</name>
        <message>
            <source>Article</source>
            <extracomment>What one has come to by finding, in words.</extracomment>
            <translation>المقال</translation>
        </message>
    </context>
    <context>
        <name>Background</name>
        <message>
            <source>Finding names</source>
            <translation>البحث عن الأسماء</translation>
        </message>
        <message>
            <source>Carrying out corrections</source>
            <translation>تطبيق التصحيحات</translation>
        </message>
    </context>
    <context>
        <name>BoundsBar</name>
        <message>
            <source>Beginning</source>
            <translation>البداية</translation>
        </message>
        <message>
            <source>End</source>
            <translation>النهاية</translation>
        </message>
        <message>
            <source>Arrows move the end, with Ctrl the beginning; Enter applies, Esc leaves.</source>
            <translation>السهمان لنهاية الاسم، ومع Ctrl لبدايته؛ ‏Enter للتطبيق، وEsc للإلغاء.</translation>
        </message>
        <message>
            <source>Apply Here</source>
            <translation>تطبيق هنا</translation>
        </message>
        <message>
            <source>Other Places…</source>
            <translation>مواضع أخرى…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Begin a word later</source>
            <translation>بداية الاسم بعد كلمة</translation>
        </message>
        <message>
            <source>Begin a word earlier</source>
            <translation>بداية الاسم قبل كلمة</translation>
        </message>
        <message>
            <source>End a word later</source>
            <translation>نهاية الاسم بعد كلمة</translation>
        </message>
        <message>
            <source>End a word earlier</source>
            <translation>نهاية الاسم قبل كلمة</translation>
        </message>
        <message>
            <source>{before} → {after}</source>
            <translation>{before} ← {after}</translation>
        </message>
        <message>
            <source>Bounds of {before}</source>
            <translation>حدود الاسم {before}</translation>
        </message>
    </context>
    <context>
        <name>CardTexts</name>
        <message>
            <source>Person</source>
            <translation>شخص</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>مكان</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>جهة</translation>
        </message>
        <message>
            <source>Other name</source>
            <translation>اسم آخر</translation>
        </message>
        <message>
            <source>{n} of {total}</source>
            <translation>{n} من {total}</translation>
        </message>
        <message>
            <source>Also: {forms}</source>
            <translation>ويُذكر أيضًا: {forms}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mention(s) in this article</source>
            <translation>
                <numerusform>لم يُذكر في هذا المقال</numerusform>
                <numerusform>ذُكر مرة واحدة في هذا المقال</numerusform>
                <numerusform>ذُكر مرتين في هذا المقال</numerusform>
                <numerusform>ذُكر %Ln مرات في هذا المقال</numerusform>
                <numerusform>ذُكر %Ln مرة في هذا المقال</numerusform>
                <numerusform>ذُكر %Ln مرة في هذا المقال</numerusform>
            </translation>
        </message>
        <message>
            <source>In no saved article</source>
            <translation>لم يرد في أي مقال محفوظ</translation>
        </message>
        <message numerus="yes">
            <source>In %Ln saved article(s)</source>
            <translation>
                <numerusform>ليس في مقال محفوظ</numerusform>
                <numerusform>في مقال محفوظ واحد</numerusform>
                <numerusform>في مقالين محفوظين</numerusform>
                <numerusform>في %Ln مقالات محفوظة</numerusform>
                <numerusform>في %Ln مقالًا محفوظًا</numerusform>
                <numerusform>في %Ln مقال محفوظ</numerusform>
            </translation>
        </message>
        <message>
            <source>Qari is not sure of this one: {share}</source>
            <translation>قارئ غير واثق من هذا الاسم: {share}</translation>
        </message>
    </context>
    <context>
        <name>CareDesk</name>
        <message>
            <source>Back up the archive</source>
            <translation>نسخ الأرشيف احتياطيًا</translation>
        </message>
        <message>
            <source>The archive is backed up in {file}.</source>
            <translation>نُسخ الأرشيف احتياطيًا في {file}.</translation>
        </message>
        <message>
            <source>Show in Folder</source>
            <translation>عرض في المجلد</translation>
        </message>
        <message>
            <source>Backing up the archive…</source>
            <translation>جارٍ نسخ الأرشيف احتياطيًا…</translation>
        </message>
        <message>
            <source>There is no room on the disk for today's backup of the archive.</source>
            <translation>لم يبق على القرص متسع لنسخة اليوم الاحتياطية من الأرشيف.</translation>
        </message>
        <message>
            <source>Making today's backup…</source>
            <translation>جارٍ إعداد نسخة اليوم الاحتياطية…</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>الاستعادة من نسخة احتياطية</translation>
        </message>
        <message>
            <source>Put the backup {file} in the archive's place? The archive as it is now is kept beside it, under another name.</source>
            <translation>أتريد إحلال النسخة {file} محل الأرشيف؟ سيبقى الأرشيف الحالي إلى جانبها باسم آخر.</translation>
        </message>
        <message>
            <source>Something else works on the archive. Stop it first, or wait for its end.</source>
            <translation>ثمة عمل آخر جارٍ على الأرشيف؛ أوقفه أولًا أو انتظر انتهاءه.</translation>
        </message>
        <message>
            <source>Restoring the archive…</source>
            <translation>جارٍ استعادة الأرشيف…</translation>
        </message>
        <message>
            <source>The archive is now as in {file}.</source>
            <translation>صار الأرشيف كما في {file}.</translation>
        </message>
        <message>
            <source>What was there before is kept as {file}.</source>
            <translation>وبقي ما كان فيه باسم {file}.</translation>
        </message>
        <message>
            <source>Checking the archive</source>
            <translation>فحص الأرشيف</translation>
        </message>
        <message>
            <source>Repairing the archive</source>
            <translation>إصلاح الأرشيف</translation>
        </message>
        <message>
            <source>Qari archive {day}</source>
            <translation>أرشيف قارئ {day}</translation>
        </message>
        <message>
            <source>Archives (*.db);;All files (*)</source>
            <translation>أرشيفات (*.db);;كل الملفات (*)</translation>
        </message>
    </context>
    <context>
        <name>CaretDesk</name>
        <message>
            <source>F7: read with a caret</source>
            <translation>F7: القراءة بمؤشر النص</translation>
        </message>
        <message>
            <source>The arrow keys move a caret in the text; F7 has them scroll again</source>
            <translation>الأسهم تنقل المؤشر في النص؛ ويعيدها F7 إلى تمرير الصفحة</translation>
        </message>
        <message>
            <source>The arrow keys scroll the page</source>
            <translation>الأسهم تمرّر الصفحة</translation>
        </message>
    </context>
    <context>
        <name>CarryingOut</name>
        <message>
            <source>Undo Correction</source>
            <translation>التراجع عن التصحيح</translation>
        </message>
        <message>
            <source>Undo: {what}</source>
            <translation>تراجع: {what}</translation>
        </message>
        <message>
            <source>Redo Correction</source>
            <translation>إعادة التصحيح</translation>
        </message>
        <message>
            <source>Redo: {what}</source>
            <translation>إعادة: {what}</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>تم التراجع: {what}</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>أُعيد: {what}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
    </context>
    <context>
        <name>CheckDialog</name>
        <message>
            <source>The archive, checked</source>
            <translation>فحص الأرشيف</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>ما وُجد</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>العدد</translation>
        </message>
        <message>
            <source>Mendable</source>
            <translation>قابل للإصلاح</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>إصلاح</translation>
        </message>
        <message>
            <source>Restore from a Backup…</source>
            <translation>استعادة من نسخة احتياطية…</translation>
        </message>
        <message>
            <source>The archive is sound.</source>
            <translation>الأرشيف سليم.</translation>
        </message>
        <message>
            <source>The archive is not as it should be.</source>
            <translation>الأرشيف ليس كما ينبغي.</translation>
        </message>
        <message>
            <source>It was repaired. As it was before, it is kept as {file}.</source>
            <translation>أُصلح الأرشيف، وبقي كما كان قبل ذلك باسم {file}.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) were read and found right.</source>
            <translation>
                <numerusform>لا مقالات فيه.</numerusform>
                <numerusform>قُرئ المقال الوحيد فيه فوُجد سليمًا.</numerusform>
                <numerusform>قُرئ المقالان اللذان فيه فوُجدا سليمين.</numerusform>
                <numerusform>قُرئت %Ln مقالات فوُجدت سليمة.</numerusform>
                <numerusform>قُرئ %Ln مقالًا فوُجدت سليمة.</numerusform>
                <numerusform>قُرئ %Ln مقال فوُجدت سليمة.</numerusform>
            </translation>
        </message>
        <message>
            <source>All of it can be made anew from the articles, which are whole.</source>
            <translation>كل ذلك يمكن إنشاؤه من جديد من المقالات، وهي سليمة.</translation>
        </message>
        <message>
            <source>What cannot be mended may be whole in a backup. Nothing is lost by looking: the archive as it is now would be kept.</source>
            <translation>ما لا يمكن إصلاحه قد يكون سليمًا في نسخة احتياطية. ولا خسارة في استعادتها، فالأرشيف يُحفظ كما هو الآن.</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>نعم</translation>
        </message>
        <message>
            <source>no</source>
            <translation>لا</translation>
        </message>
        <message>
            <source>Repairing…</source>
            <translation>جارٍ الإصلاح…</translation>
        </message>
    </context>
    <context>
        <name>Completing</name>
        <message numerus="yes">
            <source>%Ln suggestion(s)</source>
            <translation>
                <numerusform>لا اقتراحات</numerusform>
                <numerusform>اقتراح واحد</numerusform>
                <numerusform>اقتراحان</numerusform>
                <numerusform>%Ln اقتراحات</numerusform>
                <numerusform>%Ln اقتراحًا</numerusform>
                <numerusform>%Ln اقتراح</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConfidenceButton</name>
        <message>
            <source>All names</source>
            <translation>كل الأسماء</translation>
        </message>
        <message>
            <source>Fairly sure</source>
            <translation>الأسماء المرجَّحة</translation>
        </message>
        <message>
            <source>Names that Qari is fairly sure of</source>
            <translation>ما يرجّح قارئ صحته</translation>
        </message>
        <message>
            <source>Very sure</source>
            <translation>الأسماء المؤكَّدة</translation>
        </message>
        <message>
            <source>Names that Qari is very sure of</source>
            <translation>ما يكاد قارئ يجزم بصحته</translation>
        </message>
        <message>
            <source>At least {n} sure</source>
            <translation>بثقة لا تقل عن {n}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln hidden</source>
            <translation>
                <numerusform>لا شيء مخفي</numerusform>
                <numerusform>أُخفي واحد</numerusform>
                <numerusform>أُخفي اثنان</numerusform>
                <numerusform>أُخفي %Ln</numerusform>
                <numerusform>أُخفي %Ln</numerusform>
                <numerusform>أُخفي %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>How sure Qari must be of a name to show it</source>
            <translation>الثقة المطلوبة لإظهار الاسم</translation>
        </message>
    </context>
    <context>
        <name>CorrectingDesk</name>
        <message>
            <source>Correct</source>
            <extracomment>Actions whose keys are for the text and the list of names alone: elsewhere, Delete and Ctrl+Z mean something else.</extracomment>
            <translation>تصحيح</translation>
        </message>
        <message>
            <source>Click a name first, or go to one with F4; or select words of the text.</source>
            <translation>انقر اسمًا أولًا أو انتقل إليه بمفتاح F4، أو حدِّد كلمات من النص.</translation>
        </message>
        <message>
            <source>{what}: nothing changes in this article.</source>
            <translation>{what}: لا يتغيّر شيء في هذا المقال.</translation>
        </message>
        <message numerus="yes">
            <source>{what} · {where}, %Ln mention(s)</source>
            <translation>
                <numerusform>{what} · {where}، بلا مواضع</numerusform>
                <numerusform>{what} · {where}، موضع واحد</numerusform>
                <numerusform>{what} · {where}، موضعان</numerusform>
                <numerusform>{what} · {where}، %Ln مواضع</numerusform>
                <numerusform>{what} · {where}، %Ln موضعًا</numerusform>
                <numerusform>{what} · {where}، %Ln موضع</numerusform>
            </translation>
        </message>
        <message>
            <source>{what} · {where}; the archive follows while you read</source>
            <translation>{what} · {where}؛ يُصحَّح الأرشيف أثناء قراءتك</translation>
        </message>
        <message>
            <source>{what} · {where}</source>
            <translation>{what} · {where}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
    </context>
    <context>
        <name>CorrectionDialog</name>
        <message>
            <source>Correct a Name</source>
            <translation>تصحيح اسم</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>ما يتغيّر</translation>
        </message>
        <message>
            <source>{name} is not a name</source>
            <translation>{name} ليس اسمًا</translation>
        </message>
        <message>
            <source>Another type for {name}</source>
            <translation>نوع آخر للاسم {name}</translation>
        </message>
        <message>
            <source>{name}: the name is {value}</source>
            <translation>{name}: الاسم هو {value}</translation>
        </message>
        <message>
            <source>Mark {name} as a name</source>
            <translation>إضافة {name} إلى الأسماء</translation>
        </message>
        <message>
            <source>{name} is the same as</source>
            <translation>دمج {name} مع</translation>
        </message>
        <message>
            <source>{name} here is not the same one</source>
            <translation>{name} هنا ليس هو نفسه</translation>
        </message>
        <message>
            <source>Show {name} as</source>
            <translation>عرض {name} باسم</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>A name of this article or of the archive</source>
            <translation>اسم من هذا المقال أو من الأرشيف</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>الأسماء</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>تطبيق</translation>
        </message>
        <message>
            <source>Write or choose a name.</source>
            <translation>اكتب اسمًا أو اختره.</translation>
        </message>
        <message>
            <source>Looking for what changes…</source>
            <translation>جارٍ البحث عمّا يتغيّر…</translation>
        </message>
        <message>
            <source>Nothing would change.</source>
            <translation>لن يتغيّر شيء.</translation>
        </message>
        <message>
            <source>It will hold in articles to come, too.</source>
            <translation>وسيسري على المقالات القادمة أيضًا.</translation>
        </message>
    </context>
    <context>
        <name>CorrectionMenu</name>
        <message>
            <source>Not a Name</source>
            <extracomment>The window's actions that do the same to the name in hand: their keys are shown here, too.</extracomment>
            <translation>ليس اسمًا</translation>
        </message>
        <message>
            <source>Another Type</source>
            <translation>نوع آخر</translation>
        </message>
        <message>
            <source>Adjust Its Bounds</source>
            <translation>تعديل حدود الاسم</translation>
        </message>
        <message>
            <source>Merge into…</source>
            <translation>دمج مع…</translation>
        </message>
        <message>
            <source>Not the Same One…</source>
            <translation>ليس هو نفسه…</translation>
        </message>
        <message>
            <source>Change the Name Shown…</source>
            <translation>تغيير الاسم المعروض…</translation>
        </message>
        <message>
            <source>Mark as a Name</source>
            <translation>إضافة المحدَّد إلى الأسماء</translation>
        </message>
        <message>
            <source>Choose Where…</source>
            <translation>اختيار المواضع…</translation>
        </message>
    </context>
    <context>
        <name>CorrectionsDialog</name>
        <message>
            <source>Corrections</source>
            <translation>التصحيحات</translation>
        </message>
        <message>
            <source>Filter by name or article</source>
            <translation>تصفية بالاسم أو المقال</translation>
        </message>
        <message>
            <source>Correction</source>
            <translation>التصحيح</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>أين يسري</translation>
        </message>
        <message>
            <source>When</source>
            <translation>التاريخ</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>No correction is of that name.</source>
            <translation>لا تصحيح بهذا الاسم.</translation>
        </message>
        <message>
            <source>Nothing was corrected yet. The menu of a name in the text offers to.</source>
            <translation>لم يُصحَّح شيء بعد. تجد التصحيحات في قائمة كل اسم في النص.</translation>
        </message>
    </context>
    <context>
        <name>CountText</name>
        <message numerus="yes">
            <source>%Ln article(s) in the trash</source>
            <translation>
                <numerusform>لا مقالات في المهملات</numerusform>
                <numerusform>مقال واحد في المهملات</numerusform>
                <numerusform>مقالان في المهملات</numerusform>
                <numerusform>%Ln مقالات في المهملات</numerusform>
                <numerusform>%Ln مقالًا في المهملات</numerusform>
                <numerusform>%Ln مقال في المهملات</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) saved</source>
            <translation>
                <numerusform>لا مقالات محفوظة</numerusform>
                <numerusform>مقال محفوظ واحد</numerusform>
                <numerusform>مقالان محفوظان</numerusform>
                <numerusform>%Ln مقالات محفوظة</numerusform>
                <numerusform>%Ln مقالًا محفوظًا</numerusform>
                <numerusform>%Ln مقال محفوظ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>لا مقالات</numerusform>
                <numerusform>مقال واحد</numerusform>
                <numerusform>مقالان</numerusform>
                <numerusform>%Ln مقالات</numerusform>
                <numerusform>%Ln مقالًا</numerusform>
                <numerusform>%Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more version(s)</source>
            <translation>
                <numerusform>لا صيغ أخرى</numerusform>
                <numerusform>وصيغة أخرى</numerusform>
                <numerusform>وصيغتان أخريان</numerusform>
                <numerusform>و%Ln صيغ أخرى</numerusform>
                <numerusform>و%Ln صيغة أخرى</numerusform>
                <numerusform>و%Ln صيغة أخرى</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Something went wrong</source>
            <translation>حدث خطأ غير متوقَّع</translation>
        </message>
        <message>
            <source>Qari met an error that it did not expect. Your archive is safe, and you can go on reading. The report below helps to mend it; it holds nothing of your articles.</source>
            <translation>وقع في قارئ خطأ غير متوقَّع. أرشيفك سليم، ويمكنك متابعة القراءة. يساعد التقرير أدناه على إصلاح الخطأ، وليس فيه شيء من مقالاتك.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>التقرير</translation>
        </message>
        <message>
            <source>Copy Report</source>
            <translation>نسخ التقرير</translation>
        </message>
        <message>
            <source>Save Report…</source>
            <translation>حفظ التقرير…</translation>
        </message>
        <message>
            <source>Save Report</source>
            <translation>حفظ التقرير</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>نصّ (*.txt)</translation>
        </message>
        <message>
            <source>The report could not be written there. Copy it instead.</source>
            <translation>تعذّرت كتابة التقرير هناك، فانسخه بدلًا من ذلك.</translation>
        </message>
    </context>
    <context>
        <name>DockTitle</name>
        <message>
            <source>Put Back</source>
            <translation>إعادة إلى النافذة</translation>
        </message>
        <message>
            <source>Detach</source>
            <translation>فصل في نافذة مستقلة</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>إخفاء</translation>
        </message>
    </context>
    <context>
        <name>DoneText</name>
        <message numerus="yes">
            <source>%Ln article(s) moved to the trash</source>
            <translation>
                <numerusform>لم يُنقل شيء إلى المهملات</numerusform>
                <numerusform>نُقل مقال واحد إلى المهملات</numerusform>
                <numerusform>نُقل مقالان إلى المهملات</numerusform>
                <numerusform>نُقلت %Ln مقالات إلى المهملات</numerusform>
                <numerusform>نُقل %Ln مقالًا إلى المهملات</numerusform>
                <numerusform>نُقل %Ln مقال إلى المهملات</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) restored</source>
            <translation>
                <numerusform>لم يُستعد شيء</numerusform>
                <numerusform>استُعيد مقال واحد</numerusform>
                <numerusform>استُعيد مقالان</numerusform>
                <numerusform>استُعيدت %Ln مقالات</numerusform>
                <numerusform>استُعيد %Ln مقالًا</numerusform>
                <numerusform>استُعيد %Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) given a star</source>
            <translation>
                <numerusform>لم يُميَّز شيء بنجمة</numerusform>
                <numerusform>مُيّز مقال واحد بنجمة</numerusform>
                <numerusform>مُيّز مقالان بنجمة</numerusform>
                <numerusform>مُيّزت %Ln مقالات بنجمة</numerusform>
                <numerusform>مُيّز %Ln مقالًا بنجمة</numerusform>
                <numerusform>مُيّز %Ln مقال بنجمة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln star(s) taken away</source>
            <translation>
                <numerusform>لم تُنزع نجمة</numerusform>
                <numerusform>نُزعت النجمة عن مقال واحد</numerusform>
                <numerusform>نُزعت النجمة عن مقالين</numerusform>
                <numerusform>نُزعت النجمة عن %Ln مقالات</numerusform>
                <numerusform>نُزعت النجمة عن %Ln مقالًا</numerusform>
                <numerusform>نُزعت النجمة عن %Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) marked as read</source>
            <translation>
                <numerusform>لم يتغيّر شيء</numerusform>
                <numerusform>عُدّ مقال واحد مقروءًا</numerusform>
                <numerusform>عُدّ مقالان مقروءين</numerusform>
                <numerusform>عُدّت %Ln مقالات مقروءة</numerusform>
                <numerusform>عُدّ %Ln مقالًا مقروءًا</numerusform>
                <numerusform>عُدّ %Ln مقال مقروءًا</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) marked as unread</source>
            <translation>
                <numerusform>لم يتغيّر شيء</numerusform>
                <numerusform>عُدّ مقال واحد غير مقروء</numerusform>
                <numerusform>عُدّ مقالان غير مقروءين</numerusform>
                <numerusform>عُدّت %Ln مقالات غير مقروءة</numerusform>
                <numerusform>عُدّ %Ln مقالًا غير مقروء</numerusform>
                <numerusform>عُدّ %Ln مقال غير مقروء</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) tagged {tag}</source>
            <translation>
                <numerusform>لم يُضف الوسم {tag} إلى شيء</numerusform>
                <numerusform>أُضيف الوسم {tag} إلى مقال واحد</numerusform>
                <numerusform>أُضيف الوسم {tag} إلى مقالين</numerusform>
                <numerusform>أُضيف الوسم {tag} إلى %Ln مقالات</numerusform>
                <numerusform>أُضيف الوسم {tag} إلى %Ln مقالًا</numerusform>
                <numerusform>أُضيف الوسم {tag} إلى %Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tag {tag} off %Ln article(s)</source>
            <translation>
                <numerusform>لم يُنزع الوسم {tag} عن شيء</numerusform>
                <numerusform>نُزع الوسم {tag} عن مقال واحد</numerusform>
                <numerusform>نُزع الوسم {tag} عن مقالين</numerusform>
                <numerusform>نُزع الوسم {tag} عن %Ln مقالات</numerusform>
                <numerusform>نُزع الوسم {tag} عن %Ln مقالًا</numerusform>
                <numerusform>نُزع الوسم {tag} عن %Ln مقال</numerusform>
            </translation>
        </message>
        <message>
            <source>Tag {tag} renamed to {to}</source>
            <translation>صار اسم الوسم {tag}: {to}</translation>
        </message>
    </context>
    <context>
        <name>DropTarget</name>
        <message>
            <source>Paste as an article</source>
            <translation>لصق النص مقالًا</translation>
        </message>
        <message numerus="yes">
            <source>Open %Ln article(s)</source>
            <translation>
                <numerusform>لا مقالات للفتح</numerusform>
                <numerusform>فتح هذا المقال</numerusform>
                <numerusform>فتح المقالين</numerusform>
                <numerusform>فتح %Ln مقالات</numerusform>
                <numerusform>فتح %Ln مقالًا</numerusform>
                <numerusform>فتح %Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %Ln folder(s)</source>
            <translation>
                <numerusform>لا مجلدات للاستيراد</numerusform>
                <numerusform>استيراد هذا المجلد</numerusform>
                <numerusform>استيراد المجلدين</numerusform>
                <numerusform>استيراد %Ln مجلدات</numerusform>
                <numerusform>استيراد %Ln مجلدًا</numerusform>
                <numerusform>استيراد %Ln مجلد</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %Ln file(s)</source>
            <translation>
                <numerusform>لا ملفات للاستيراد</numerusform>
                <numerusform>استيراد هذا الملف</numerusform>
                <numerusform>استيراد الملفين</numerusform>
                <numerusform>استيراد %Ln ملفات</numerusform>
                <numerusform>استيراد %Ln ملفًا</numerusform>
                <numerusform>استيراد %Ln ملف</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntityDesk</name>
        <message>
            <source>Next Mention</source>
            <extracomment>A menu for the names that are ``chosen``: who has more to do with them, adds it here.</extracomment>
            <translation>الموضع التالي</translation>
        </message>
        <message>
            <source>Previous Mention</source>
            <translation>الموضع السابق</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>Copy with Counts</source>
            <translation>نسخ مع عدد المواضع</translation>
        </message>
    </context>
    <context>
        <name>EntityModel</name>
        <message numerus="yes">
            <source>{name}, {type}, %Ln mention(s)</source>
            <translation>
                <numerusform>{name}، {type}، بلا مواضع</numerusform>
                <numerusform>{name}، {type}، موضع واحد</numerusform>
                <numerusform>{name}، {type}، موضعان</numerusform>
                <numerusform>{name}، {type}، %Ln مواضع</numerusform>
                <numerusform>{name}، {type}، %Ln موضعًا</numerusform>
                <numerusform>{name}، {type}، %Ln موضع</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntitySidebar</name>
        <message>
            <source>Filter names</source>
            <translation>تصفية الأسماء</translation>
        </message>
        <message>
            <source>People, places and organisations</source>
            <translation>الأشخاص والأماكن والجهات</translation>
        </message>
        <message>
            <source>In the order of the text; click for the most mentioned first</source>
            <translation>بترتيب ورودها في النص؛ انقر ليتقدم الأكثر ورودًا</translation>
        </message>
        <message>
            <source>The most mentioned first; click for the order of the text</source>
            <translation>الأكثر ورودًا أولًا؛ انقر لترتيبها بحسب ورودها في النص</translation>
        </message>
        <message>
            <source>In the order of the text</source>
            <translation>بحسب ورودها في النص</translation>
        </message>
        <message>
            <source>Open an article: the people and places in it are listed here.</source>
            <translation>افتح مقالًا لتظهر هنا أسماء الأشخاص والأماكن الواردة فيه.</translation>
        </message>
        <message>
            <source>No names were found in this text. Select one in it and mark it as a name from the menu.</source>
            <translation>لم يُعثر على أسماء في هذا النص. حدِّد اسمًا فيه وأضفه إلى الأسماء من القائمة.</translation>
        </message>
        <message>
            <source>No name here is written like that. Esc shows all of them again.</source>
            <translation>لا اسم هنا بهذا الرسم. يعيد مفتاح Esc عرضها كلها.</translation>
        </message>
        <message>
            <source>Qari is not as sure of any name here as you ask above.</source>
            <translation>لا اسم هنا يبلغ درجة الثقة المطلوبة في الأعلى.</translation>
        </message>
        <message>
            <source>All types of names are switched off above: switch one on.</source>
            <translation>أُخفيت أنواع الأسماء كلها في الأعلى، فأظهر واحدًا منها.</translation>
        </message>
        <message>
            <source>Looking for names…</source>
            <translation>جارٍ البحث عن الأسماء…</translation>
        </message>
    </context>
    <context>
        <name>ExportDesk</name>
        <message>
            <source>The open article</source>
            <translation>المقال المفتوح</translation>
        </message>
        <message numerus="yes">
            <source>%Ln selected article(s)</source>
            <translation>
                <numerusform>لا مقال محدد</numerusform>
                <numerusform>المقال المحدد</numerusform>
                <numerusform>المقالان المحددان</numerusform>
                <numerusform>%Ln مقالات محددة</numerusform>
                <numerusform>%Ln مقالًا محددًا</numerusform>
                <numerusform>%Ln مقال محدد</numerusform>
            </translation>
        </message>
        <message>
            <source>Selected articles</source>
            <translation>مقالات مختارة</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>مقال</translation>
        </message>
        <message numerus="yes">
            <source>What the search found: %Ln article(s)</source>
            <translation>
                <numerusform>نتائج البحث: لا مقالات</numerusform>
                <numerusform>نتائج البحث: مقال واحد</numerusform>
                <numerusform>نتائج البحث: مقالان</numerusform>
                <numerusform>نتائج البحث: %Ln مقالات</numerusform>
                <numerusform>نتائج البحث: %Ln مقالًا</numerusform>
                <numerusform>نتائج البحث: %Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln saved article(s)</source>
            <translation>
                <numerusform>كل المحفوظ: لا مقالات</numerusform>
                <numerusform>كل المحفوظ: مقال واحد</numerusform>
                <numerusform>كل المحفوظ: مقالان</numerusform>
                <numerusform>كل المحفوظ: %Ln مقالات</numerusform>
                <numerusform>كل المحفوظ: %Ln مقالًا</numerusform>
                <numerusform>كل المحفوظ: %Ln مقال</numerusform>
            </translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>الأرشيف</translation>
        </message>
        <message>
            <source>There is nothing to export yet.</source>
            <translation>ليس ثمة ما يُصدَّر بعد.</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>حفظ بصيغة PDF</translation>
        </message>
        <message>
            <source>Exporting…</source>
            <translation>جارٍ التصدير…</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>تصدير</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Show in Folder</source>
            <translation>عرض في المجلد</translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) written to {file}.</source>
            <translation>
                <numerusform>لم يُكتب مقال في {file}.</numerusform>
                <numerusform>كُتب مقال واحد في {file}.</numerusform>
                <numerusform>كُتب مقالان في {file}.</numerusform>
                <numerusform>كُتبت %Ln مقالات في {file}.</numerusform>
                <numerusform>كُتب %Ln مقالًا في {file}.</numerusform>
                <numerusform>كُتب %Ln مقال في {file}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>تصدير</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>المقالات</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>الصيغة</translation>
        </message>
        <message>
            <source>File</source>
            <translation>الملف</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>اختيار…</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>مقال</translation>
        </message>
        <message>
            <source>{file} is there already and will be replaced.</source>
            <translation>{file} موجود، وسيحل الملف الجديد محله.</translation>
        </message>
        <message>
            <source>There is no folder {folder}.</source>
            <translation>المجلد {folder} غير موجود.</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>المجلد</translation>
        </message>
    </context>
    <context>
        <name>FacetPanel</name>
        <message>
            <source>People</source>
            <extracomment>The fields that chips narrow by, and where their values come from.</extracomment>
            <translation>أشخاص</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>أماكن</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>جهات</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>مصادر</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>تواريخ</translation>
        </message>
        <message>
            <source>Narrow the search by: {what}</source>
            <translation>تضييق البحث بحسب: {what}</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>أقل</translation>
        </message>
        <message>
            <source>{count} more…</source>
            <translation>{count} أخرى…</translation>
        </message>
    </context>
    <context>
        <name>FailuresDialog</name>
        <message>
            <source>Not imported</source>
            <translation>ملفات لم تُستورد</translation>
        </message>
        <message>
            <source>File</source>
            <translation>الملف</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Files that were not imported</source>
            <translation>الملفات التي لم تُستورد</translation>
        </message>
        <message>
            <source>Copy All</source>
            <translation>نسخ الكل</translation>
        </message>
        <message>
            <source>Try Again</source>
            <translation>إعادة المحاولة</translation>
        </message>
    </context>
    <context>
        <name>FileDesk</name>
        <message>
            <source>Articles ({known});;All files (*)</source>
            <translation>مقالات ({known});;كل الملفات (*)</translation>
        </message>
        <message>
            <source>Choose articles to open</source>
            <translation>اختيار مقالات لفتحها</translation>
        </message>
    </context>
    <context>
        <name>FilterChips</name>
        <message>
            <source>not {field}</source>
            <translation>ما عدا {field}</translation>
        </message>
        <message>
            <source>Takes this filter away</source>
            <translation>إزالة هذا الشرط</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find in this article</source>
            <translation>ابحث في المقال</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>التالي</translation>
        </message>
        <message>
            <source>Next (Enter)</source>
            <translation>التالي (Enter)</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>السابق</translation>
        </message>
        <message>
            <source>Previous (Shift+Enter)</source>
            <translation>السابق (Shift+Enter)</translation>
        </message>
        <message>
            <source>Whole words</source>
            <translation>كلمات كاملة</translation>
        </message>
        <message>
            <source>Whole words; و، ف، ب، ك، ل and ال may stand before them</source>
            <translation>كلمات كاملة، وقد تسبقها و أو ف أو ب أو ك أو ل أو ال التعريف</translation>
        </message>
        <message>
            <source>Exact spelling</source>
            <translation>مطابقة الإملاء</translation>
        </message>
        <message>
            <source>Exact spelling: أ is not ا, ى not ي, ة not ه; vowel signs as typed</source>
            <translation>مطابقة الإملاء: يُفرَّق بين أ وا، وبين ى وي، وبين ة وه، ويُراعى التشكيل إن كُتب</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>إغلاق (Esc)</translation>
        </message>
    </context>
    <context>
        <name>Finder</name>
        <message numerus="yes">
            <source>%Ln found</source>
            <extracomment>What one has come to, in words: for those who do not see the bar. Empty where that is no hit any more.</extracomment>
            <translation>
                <numerusform>لا نتائج</numerusform>
                <numerusform>نتيجة واحدة</numerusform>
                <numerusform>نتيجتان</numerusform>
                <numerusform>%Ln نتائج</numerusform>
                <numerusform>%Ln نتيجة</numerusform>
                <numerusform>%Ln نتيجة</numerusform>
            </translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>لا نتائج</translation>
        </message>
        <message>
            <source>{n} of {total}</source>
            <translation>{n} من {total}</translation>
        </message>
        <message>
            <source>Found: {n}</source>
            <translation>النتيجة {n}</translation>
        </message>
        <message>
            <source>from the beginning again</source>
            <translation>عودة إلى أول النص</translation>
        </message>
        <message>
            <source>from the end again</source>
            <translation>عودة إلى آخر النص</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>“{title}” is not in the archive any more.</source>
            <extracomment>There are other places to go back or forward to.</extracomment>
            <translation>لم يعد «{title}» في الأرشيف.</translation>
        </message>
    </context>
    <context>
        <name>ImportDesk</name>
        <message>
            <source>Import a folder</source>
            <translation>استيراد مجلد</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>استيراد ملفات</translation>
        </message>
        <message>
            <source>Importing…</source>
            <translation>جارٍ الاستيراد…</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>استيراد</translation>
        </message>
        <message>
            <source>Go On</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <source>Show…</source>
            <translation>عرض…</translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) renewed</source>
            <translation>
                <numerusform>لم يُحدَّث شيء</numerusform>
                <numerusform>حُدِّث مقال واحد</numerusform>
                <numerusform>حُدِّث مقالان</numerusform>
                <numerusform>حُدِّثت %Ln مقالات</numerusform>
                <numerusform>حُدِّث %Ln مقالًا</numerusform>
                <numerusform>حُدِّث %Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln there already</source>
            <translation>
                <numerusform>لا مقال موجود من قبل</numerusform>
                <numerusform>مقال واحد موجود من قبل</numerusform>
                <numerusform>مقالان موجودان من قبل</numerusform>
                <numerusform>%Ln مقالات موجودة من قبل</numerusform>
                <numerusform>%Ln مقالًا موجودًا من قبل</numerusform>
                <numerusform>%Ln مقال موجود من قبل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) failed</source>
            <translation>
                <numerusform>لم يتعذّر استيراد ملف</numerusform>
                <numerusform>تعذّر استيراد ملف واحد</numerusform>
                <numerusform>تعذّر استيراد ملفين</numerusform>
                <numerusform>تعذّر استيراد %Ln ملفات</numerusform>
                <numerusform>تعذّر استيراد %Ln ملفًا</numerusform>
                <numerusform>تعذّر استيراد %Ln ملف</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) added</source>
            <translation>
                <numerusform>لم يُضف شيء</numerusform>
                <numerusform>أُضيف مقال واحد</numerusform>
                <numerusform>أُضيف مقالان</numerusform>
                <numerusform>أُضيفت %Ln مقالات</numerusform>
                <numerusform>أُضيف %Ln مقالًا</numerusform>
                <numerusform>أُضيف %Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln with other versions</source>
            <translation>
                <numerusform>لا مقال له صيغة أخرى</numerusform>
                <numerusform>مقال واحد له صيغة أخرى</numerusform>
                <numerusform>مقالان لهما صيغ أخرى</numerusform>
                <numerusform>%Ln مقالات لها صيغ أخرى</numerusform>
                <numerusform>%Ln مقالًا لها صيغ أخرى</numerusform>
                <numerusform>%Ln مقال لها صيغ أخرى</numerusform>
            </translation>
        </message>
        <message>
            <source>Articles ({known});;All files (*)</source>
            <translation>مقالات ({known});;كل الملفات (*)</translation>
        </message>
        <message>
            <source>Import stopped. {what}</source>
            <translation>أُوقف الاستيراد. {what}</translation>
        </message>
    </context>
    <context>
        <name>InterfacePage</name>
        <message>
            <source>Interface</source>
            <translation>الواجهة</translation>
        </message>
        <message>
            <source>&amp;Language of the interface</source>
            <translation>ل&amp;غة الواجهة</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>كما في النظام</translation>
        </message>
        <message>
            <source>&amp;Recent files in the menu</source>
            <translation>عدد الملفات الأ&amp;خيرة في القائمة</translation>
        </message>
        <message>
            <source>&amp;Open the articles of last time at the start</source>
            <translation>&amp;فتح مقالات الجلسة السابقة عند البدء</translation>
        </message>
        <message>
            <source>Reduce &amp;motion</source>
            <translation>تقليل ال&amp;حركة</translation>
        </message>
        <message>
            <source>Where the system asks for it, motion is reduced anyway.</source>
            <translation>إذا طلب النظام تقليل الحركة قُلِّلت تلقائيًا.</translation>
        </message>
    </context>
    <context>
        <name>ListBar</name>
        <message>
            <source>Only starred articles</source>
            <translation>المقالات المميّزة بنجمة فقط</translation>
        </message>
        <message>
            <source>Only unread articles</source>
            <translation>المقالات غير المقروءة فقط</translation>
        </message>
        <message>
            <source>More</source>
            <translation>المزيد</translation>
        </message>
        <message>
            <source>Only articles tagged: {tag}</source>
            <translation>مقالات هذا الوسم فقط: {tag}</translation>
        </message>
        <message>
            <source>Only articles with a tag…</source>
            <translation>مقالات وسم معيّن فقط…</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>الأقرب أولًا</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>الأحدث أولًا</translation>
        </message>
        <message>
            <source>Last saved first</source>
            <translation>آخر ما حُفظ</translation>
        </message>
        <message>
            <source>By title</source>
            <translation>بحسب العنوان</translation>
        </message>
        <message>
            <source>Order: {order}</source>
            <translation>الترتيب: {order}</translation>
        </message>
        <message>
            <source>All articles</source>
            <translation>كل المقالات</translation>
        </message>
        <message>
            <source>No article is tagged yet</source>
            <translation>لا وسوم بعد</translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message>
            <source>Articles in the archive</source>
            <extracomment>Rows are wanted: of what, how, the row they go to, how many to pass over.</extracomment>
            <translation>مقالات الأرشيف</translation>
        </message>
    </context>
    <context>
        <name>LookControls</name>
        <message>
            <source>&amp;Typeface</source>
            <translation>ال&amp;خط</translation>
        </message>
        <message>
            <source>&amp;Size, in points</source>
            <translation>ال&amp;حجم بالنقاط</translation>
        </message>
        <message>
            <source>Line &amp;height</source>
            <translation>&amp;ارتفاع السطر</translation>
        </message>
        <message>
            <source>&amp;Letters in a line</source>
            <translation>ح&amp;روف السطر</translation>
        </message>
        <message>
            <source>Lines of e&amp;qual length</source>
            <translation>&amp;ضبط الأسطر على الجانبين</translation>
        </message>
        <message>
            <source>The &amp;usual look</source>
            <translation>المظهر ال&amp;معتاد</translation>
        </message>
    </context>
    <context>
        <name>LookPanel</name>
        <message>
            <source>Look of the page</source>
            <translation>مظهر الصفحة</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>In this article</source>
            <extracomment>The names of the article in hand have been found, or looking for them failed. The archive panel shows what was last searched or listed. An article is in the archive now. An import has ended or was stopped. An export has ended, well or not. Names that were due have been found, as far as nothing came between. A note was written, changed or deleted. Today's backup is made, or there was no need. A backup is in the archive's place, or could not be put there.</extracomment>
            <translation>في هذا المقال</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>الأرشيف</translation>
        </message>
        <message>
            <source>Open articles</source>
            <translation>المقالات المفتوحة</translation>
        </message>
        <message>
            <source>Toolbar</source>
            <translation>شريط الأدوات</translation>
        </message>
    </context>
    <context>
        <name>MessageStrip</name>
        <message>
            <source>Close this message</source>
            <extracomment>What a message offers to do: the text of a button, and what it calls. What was to be shown is nothing of the world's, but a bug of Qari's.</extracomment>
            <translation>إغلاق هذه الرسالة</translation>
        </message>
    </context>
    <context>
        <name>MonthStrip</name>
        <message>
            <source>Articles by month, from {first} to {last}; most in {month}: {count}</source>
            <translation>المقالات بحسب الشهر من {first} إلى {last}، وأكثرها في {month}: {count}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>لا مقالات</numerusform>
                <numerusform>مقال واحد</numerusform>
                <numerusform>مقالان</numerusform>
                <numerusform>%Ln مقالات</numerusform>
                <numerusform>%Ln مقالًا</numerusform>
                <numerusform>%Ln مقال</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MoreMenu</name>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>Undo: {what}</source>
            <translation>تراجع: {what}</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <source>Redo: {what}</source>
            <translation>إعادة: {what}</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>المهملات</translation>
        </message>
    </context>
    <context>
        <name>NameCard</name>
        <message>
            <source>Looking it up in the archive…</source>
            <translation>جارٍ البحث في الأرشيف…</translation>
        </message>
        <message>
            <source>Previous mention</source>
            <translation>الموضع السابق</translation>
        </message>
        <message>
            <source>Next mention</source>
            <translation>الموضع التالي</translation>
        </message>
        <message>
            <source>Open its page</source>
            <translation>صفحة الاسم</translation>
        </message>
        <message>
            <source>All that the archive knows of this name</source>
            <translation>كل ما في الأرشيف عن هذا الاسم</translation>
        </message>
        <message>
            <source>Search the archive</source>
            <translation>بحث في الأرشيف</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>تصحيح…</translation>
        </message>
    </context>
    <context>
        <name>NameField</name>
        <message>
            <source>in this article</source>
            <translation>في هذا المقال</translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>لا مقالات</numerusform>
                <numerusform>مقال واحد</numerusform>
                <numerusform>مقالان</numerusform>
                <numerusform>%Ln مقالات</numerusform>
                <numerusform>%Ln مقالًا</numerusform>
                <numerusform>%Ln مقال</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} · {type}, {where}</source>
            <translation>{name} · {type}، {where}</translation>
        </message>
    </context>
    <context>
        <name>NamePage</name>
        <message>
            <source>No article in the archive mentions this name.</source>
            <translation>لا يذكر هذا الاسمَ مقال في الأرشيف.</translation>
        </message>
        <message>
            <source>No article in the archive mentions this name yet. Save the open article to keep what it says.</source>
            <translation>لم يرد هذا الاسم في الأرشيف بعد. احفظ المقال المفتوح ليبقى ما يقوله عنه.</translation>
        </message>
        <message>
            <source>Only {period}: show all again</source>
            <translation>{period} فقط: إظهار الكل من جديد</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>الرجوع إلى حيث كنت (Esc)</translation>
        </message>
        <message>
            <source>Search the archive for it</source>
            <translation>البحث عنه في الأرشيف</translation>
        </message>
        <message>
            <source>Articles that mention the name</source>
            <translation>المقالات التي تذكر الاسم</translation>
        </message>
    </context>
    <context>
        <name>NamesPage</name>
        <message>
            <source>Names</source>
            <translation>الأسماء</translation>
        </message>
        <message>
            <source>Mark &amp;organisations</source>
            <translation>إبراز ال&amp;جهات</translation>
        </message>
        <message>
            <source>Mark names of &amp;no such type: peoples, events, works</source>
            <translation>إبراز أسماء أ&amp;خرى: شعوب وأحداث وأعمال</translation>
        </message>
        <message>
            <source>People and places are always marked.</source>
            <translation>أسماء الأشخاص والأماكن تُبرَز دائمًا.</translation>
        </message>
        <message>
            <source>Names to &amp;show</source>
            <translation>الأسماء المعرو&amp;ضة</translation>
        </message>
        <message>
            <source>All</source>
            <translation>كلها</translation>
        </message>
        <message>
            <source>Those that Qari is fairly sure of</source>
            <translation>ما يرجّح قارئ صحته</translation>
        </message>
        <message>
            <source>Those that Qari is very sure of</source>
            <translation>ما يثق قارئ بصحته</translation>
        </message>
        <message>
            <source>At least {n} sure</source>
            <translation>بثقة لا تقل عن {n}</translation>
        </message>
    </context>
    <context>
        <name>Navigator</name>
        <message>
            <source>from the beginning again</source>
            <translation>عودة إلى أول النص</translation>
        </message>
        <message>
            <source>from the end again</source>
            <translation>عودة إلى آخر النص</translation>
        </message>
        <message>
            <source>{name}: mention {n} of {total}</source>
            <translation>{name}: الموضع {n} من {total}</translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <source>Note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>What is there to say about it?</source>
            <translation>ماذا تلاحظ؟</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
    </context>
    <context>
        <name>NotesDesk</name>
        <message>
            <source>The note is deleted.</source>
            <translation>حُذفت الملاحظة.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
    </context>
    <context>
        <name>NotesPanel</name>
        <message>
            <source>Notes</source>
            <translation>ملاحظات</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>إضافة ملاحظة</translation>
        </message>
        <message>
            <source>Notes on this article</source>
            <translation>ملاحظات على هذا المقال</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>تعديل…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
    </context>
    <context>
        <name>PaceText</name>
        <message>
            <source>{what} {done} of {total}</source>
            <translation>{what} {done} من {total}</translation>
        </message>
        <message>
            <source>{speed} articles/s</source>
            <translation>{speed} مقال/ث</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>بقي أقل من دقيقة</translation>
        </message>
        <message numerus="yes">
            <source>about %Ln minute(s) left</source>
            <translation>
                <numerusform>بقي أقل من دقيقة</numerusform>
                <numerusform>بقيت دقيقة تقريبًا</numerusform>
                <numerusform>بقيت دقيقتان تقريبًا</numerusform>
                <numerusform>بقيت %Ln دقائق تقريبًا</numerusform>
                <numerusform>بقيت %Ln دقيقة تقريبًا</numerusform>
                <numerusform>بقيت %Ln دقيقة تقريبًا</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln hour(s) left</source>
            <translation>
                <numerusform>بقي أقل من ساعة</numerusform>
                <numerusform>بقيت ساعة تقريبًا</numerusform>
                <numerusform>بقيت ساعتان تقريبًا</numerusform>
                <numerusform>بقيت %Ln ساعات تقريبًا</numerusform>
                <numerusform>بقيت %Ln ساعة تقريبًا</numerusform>
                <numerusform>بقيت %Ln ساعة تقريبًا</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{what}: %Ln article(s)</source>
            <translation>
                <numerusform>{what}: لا مقالات</numerusform>
                <numerusform>{what}: مقال واحد</numerusform>
                <numerusform>{what}: مقالان</numerusform>
                <numerusform>{what}: %Ln مقالات</numerusform>
                <numerusform>{what}: %Ln مقالًا</numerusform>
                <numerusform>{what}: %Ln مقال</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PageHead</name>
        <message>
            <source>With people</source>
            <translation>مع أشخاص</translation>
        </message>
        <message>
            <source>With places</source>
            <translation>مع أماكن</translation>
        </message>
        <message>
            <source>Also as: {forms}</source>
            <translation>ويرد أيضًا بصيغة: {forms}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message numerus="yes">
            <source>In %Ln article(s)</source>
            <translation>
                <numerusform>لا يذكره أي مقال</numerusform>
                <numerusform>في مقال واحد</numerusform>
                <numerusform>في مقالين</numerusform>
                <numerusform>في %Ln مقالات</numerusform>
                <numerusform>في %Ln مقالًا</numerusform>
                <numerusform>في %Ln مقال</numerusform>
            </translation>
        </message>
        <message>
            <source>from {first} to {last}</source>
            <translation>من {first} إلى {last}</translation>
        </message>
    </context>
    <context>
        <name>PageModel</name>
        <message numerus="yes">
            <source>%Ln more sentence(s)</source>
            <translation>
                <numerusform>لا جمل أخرى</numerusform>
                <numerusform>جملة أخرى</numerusform>
                <numerusform>جملتان أخريان</numerusform>
                <numerusform>%Ln جمل أخرى</numerusform>
                <numerusform>%Ln جملة أخرى</numerusform>
                <numerusform>%Ln جملة أخرى</numerusform>
            </translation>
        </message>
        <message>
            <source>The open article, not saved yet</source>
            <translation>المقال المفتوح، ولم يُحفظ بعد</translation>
        </message>
    </context>
    <context>
        <name>Preferences</name>
        <message>
            <source>Preferences</source>
            <translation>التفضيلات</translation>
        </message>
        <message>
            <source>Pages of the preferences</source>
            <translation>أقسام التفضيلات</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
    </context>
    <context>
        <name>PreviewModel</name>
        <message numerus="yes">
            <source>and %Ln more article(s)</source>
            <translation>
                <numerusform>ولا مقالات أخرى</numerusform>
                <numerusform>ومقال آخر</numerusform>
                <numerusform>ومقالان آخران</numerusform>
                <numerusform>و%Ln مقالات أخرى</numerusform>
                <numerusform>و%Ln مقالًا آخر</numerusform>
                <numerusform>و%Ln مقال آخر</numerusform>
            </translation>
        </message>
        <message>
            <source>In this article: {what} ({n})</source>
            <translation>في هذا المقال: {what} ({n})</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more place(s) in this article</source>
            <translation>
                <numerusform>ولا مواضع أخرى في هذا المقال</numerusform>
                <numerusform>وموضع آخر في هذا المقال</numerusform>
                <numerusform>وموضعان آخران في هذا المقال</numerusform>
                <numerusform>و%Ln مواضع أخرى في هذا المقال</numerusform>
                <numerusform>و%Ln موضعًا آخر في هذا المقال</numerusform>
                <numerusform>و%Ln موضع آخر في هذا المقال</numerusform>
            </translation>
        </message>
        <message>
            <source>In other articles: {n} so far, {looked} of {total} looked at</source>
            <translation>في مقالات أخرى: {n} حتى الآن، فُحص {looked} من {total}</translation>
        </message>
        <message numerus="yes">
            <source>In %Ln other article(s)</source>
            <translation>
                <numerusform>ليس في مقالات أخرى</numerusform>
                <numerusform>في مقال آخر</numerusform>
                <numerusform>في مقالين آخرين</numerusform>
                <numerusform>في %Ln مقالات أخرى</numerusform>
                <numerusform>في %Ln مقالًا آخر</numerusform>
                <numerusform>في %Ln مقال آخر</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PrintDesk</name>
        <message>
            <source>Printing {title}…</source>
            <translation>جارٍ طباعة {title}…</translation>
        </message>
        <message>
            <source>{title} was sent to the printer.</source>
            <translation>أُرسل {title} إلى الطابعة.</translation>
        </message>
    </context>
    <context>
        <name>PrintPreview</name>
        <message>
            <source>Print Preview</source>
            <translation>معاينة الطباعة</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>طباعة…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>حفظ بصيغة PDF…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>الصفحات</translation>
        </message>
        <message>
            <source>Smaller pages</source>
            <translation>تصغير الصفحات</translation>
        </message>
        <message>
            <source>Larger pages</source>
            <translation>تكبير الصفحات</translation>
        </message>
        <message>
            <source>Page {n} of {total}</source>
            <translation>الصفحة {n} من {total}</translation>
        </message>
    </context>
    <context>
        <name>ProgressView</name>
        <message>
            <source>Stop</source>
            <extracomment>Called when the reader stops the work; for work that does not report by itself. Makes the text from ``done``, ``total`` and the facts of a step, once there is one.</extracomment>
            <translation>إيقاف</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>التقدّم</translation>
        </message>
    </context>
    <context>
        <name>Prompt</name>
        <message>
            <source>Answer</source>
            <translation>الجواب</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>موافق</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Drive</source>
            <translation>قرص</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ملف</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>مجلد</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>غير معروف</translation>
        </message>
    </context>
    <context>
        <name>QCupsJobWidget</name>
        <message>
            <source>&amp;Billing information:</source>
            <translation>بيانات ال&amp;محاسبة:</translation>
        </message>
        <message>
            <source>&amp;Start:</source>
            <translation>ال&amp;بداية:</translation>
        </message>
        <message>
            <source>&amp;End:</source>
            <translation>ال&amp;نهاية:</translation>
        </message>
        <message>
            <source>Job &amp;priority:</source>
            <translation>أ&amp;ولوية المهمة:</translation>
        </message>
        <message>
            <source>Scheduled &amp;printing:</source>
            <translation>مو&amp;عد الطباعة:</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;فتح</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;حفظ</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>ا&amp;ختيار</translation>
        </message>
        <message>
            <source>&amp;Look in:</source>
            <translation>البحث &amp;في:</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>&amp;نوع الملفات:</translation>
        </message>
    </context>
    <context>
        <name>QGnomeTheme</name>
        <message>
            <source>&amp;OK</source>
            <translation>&amp;موافق</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;حفظ</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>إل&amp;غاء</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>إ&amp;غلاق</translation>
        </message>
        <message>
            <source>Close without Saving</source>
            <translation>إغلاق بلا حفظ</translation>
        </message>
    </context>
    <context>
        <name>QPageSetupWidget</name>
        <message>
            <source>Page &amp;order:</source>
            <translation>&amp;ترتيب الصفحات:</translation>
        </message>
        <message>
            <source>Pages &amp;per sheet:</source>
            <translation>الصفحات في ال&amp;ورقة:</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>موافق</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Save All</source>
            <translation>حفظ الكل</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>&amp;نعم</translation>
        </message>
        <message>
            <source>Yes to &amp;All</source>
            <translation>نعم لل&amp;كل</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>&amp;لا</translation>
        </message>
        <message>
            <source>N&amp;o to All</source>
            <translation>لا للك&amp;ل</translation>
        </message>
        <message>
            <source>Abort</source>
            <translation>إيقاف</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>تجاهل</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>تجاهل التغييرات</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>مساعدة</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>تطبيق</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>إعادة الضبط</translation>
        </message>
        <message>
            <source>Restore Defaults</source>
            <translation>استعادة الأصل</translation>
        </message>
    </context>
    <context>
        <name>QPrintDialog</name>
        <message>
            <source>Print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>&amp;Print</source>
            <translation>&amp;طباعة</translation>
        </message>
        <message>
            <source>Duplex Settings Conflicts</source>
            <translation>تعارض في إعدادات الطباعة على الوجهين</translation>
        </message>
        <message>
            <source>Invalid Pages Definition</source>
            <translation>أرقام الصفحات غير صحيحة</translation>
        </message>
        <message>
            <source>There are conflicts in duplex settings. Do you want to fix them?</source>
            <translation>في إعدادات الطباعة على الوجهين تعارض. أتريد إصلاحه؟</translation>
        </message>
    </context>
    <context>
        <name>QPrintPropertiesWidget</name>
        <message>
            <source>Advanced</source>
            <translation>متقدم</translation>
        </message>
        <message>
            <source>There are conflicts in some options. Please fix them.</source>
            <translation>في بعض الخيارات تعارض. أصلحه من فضلك.</translation>
        </message>
    </context>
    <context>
        <name>QPrintSettingsOutput</name>
        <message>
            <source>Double Sided Printing</source>
            <translation>الطباعة على الوجهين</translation>
        </message>
        <message>
            <source>Long side binding</source>
            <translation>التجليد من الضلع الطويل</translation>
        </message>
        <message>
            <source>Short side binding</source>
            <translation>التجليد من الضلع القصير</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>لا</translation>
        </message>
        <message>
            <source>Page &amp;Set:</source>
            <translation>ال&amp;صفحات:</translation>
        </message>
    </context>
    <context>
        <name>QPrintWidget</name>
        <message>
            <source>Output &amp;file:</source>
            <translation>في ال&amp;ملف:</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Up</source>
            <translation>↑‎</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>↓‎</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>←‎</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>→‎</translation>
        </message>
    </context>
    <context>
        <name>ReadingDesk</name>
        <message>
            <source>Reading {file}…</source>
            <translation>جارٍ قراءة {file}…</translation>
        </message>
        <message>
            <source>Reading what was pasted…</source>
            <translation>جارٍ قراءة النص الملصق…</translation>
        </message>
        <message>
            <source>Reading {title} again…</source>
            <translation>جارٍ إعادة قراءة {title}…</translation>
        </message>
        <message>
            <source>Looking for names in {title}…</source>
            <translation>جارٍ البحث عن الأسماء في {title}…</translation>
        </message>
        <message>
            <source>Names were not looked for to the end in {title}.</source>
            <translation>أُوقف البحث عن الأسماء في {title} قبل أن يكتمل.</translation>
        </message>
        <message>
            <source>Look Again</source>
            <translation>إعادة البحث</translation>
        </message>
    </context>
    <context>
        <name>ReadingPage</name>
        <message>
            <source>Reading</source>
            <translation>القراءة</translation>
        </message>
    </context>
    <context>
        <name>Remark</name>
        <message>
            <source>Open an article…</source>
            <translation>افتح مقالًا…</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>استورد مجلدًا…</translation>
        </message>
        <message>
            <source>The trash is empty.</source>
            <translation>سلة المهملات فارغة.</translation>
        </message>
        <message>
            <source>Nothing is saved yet. Save an article, or import a folder, and you will find each one here by any word or name in it, however it is spelt.</source>
            <translation>لم يُحفظ شيء بعد. احفظ مقالًا أو استورد مجلدًا، لتجد كل مقال هنا بأي كلمة أو اسم ورد فيه، كيفما كُتب.</translation>
        </message>
        <message>
            <source>Nothing found. Did you mean:</source>
            <translation>لا نتائج. هل تقصد:</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer words, or the beginning of one with a *.</source>
            <translation>لا نتائج. جرّب كلمات أقل، أو بداية كلمة تليها *.</translation>
        </message>
        <message>
            <source>No article is like this. Switch a filter off to see more.</source>
            <translation>لا مقال بهذه الصفات. أوقف أحد الشروط لترى المزيد.</translation>
        </message>
        <message>
            <source>without {word}</source>
            <translation>من دون {word}</translation>
        </message>
    </context>
    <context>
        <name>RepairsDialog</name>
        <message>
            <source>Repairs</source>
            <translation>إصلاحات النص</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>قبل</translation>
        </message>
        <message>
            <source>After</source>
            <translation>بعد</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>تطبيق</translation>
        </message>
        <message>
            <source>Nothing in this text needs repair.</source>
            <translation>لا شيء في هذا النص يحتاج إلى إصلاح.</translation>
        </message>
        <message>
            <source>Checked repairs are made. The file itself stays as it was.</source>
            <translation>تُجرى الإصلاحات المحدَّدة، ويبقى الملف نفسه كما هو.</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>الإصلاح</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>المواضع</translation>
        </message>
    </context>
    <context>
        <name>RowActions</name>
        <message>
            <source>Open</source>
            <extracomment>Keys that are the same on an Arabic keyboard.</extracomment>
            <translation>فتح</translation>
        </message>
        <message>
            <source>New tag…</source>
            <translation>وسم جديد…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>تصدير…</translation>
        </message>
        <message>
            <source>Move to the trash</source>
            <translation>نقل إلى المهملات</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>استعادة</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <source>Take the star away</source>
            <translation>نزع النجمة</translation>
        </message>
        <message>
            <source>Give a star</source>
            <translation>تمييز بنجمة</translation>
        </message>
        <message>
            <source>Mark as unread</source>
            <translation>وضع علامة غير مقروء</translation>
        </message>
        <message>
            <source>Mark as read</source>
            <translation>وضع علامة مقروء</translation>
        </message>
    </context>
    <context>
        <name>RowText</name>
        <message numerus="yes">
            <source>+%Ln version(s)</source>
            <translation>
                <numerusform>لا صيغ أخرى</numerusform>
                <numerusform>+ صيغة</numerusform>
                <numerusform>+ صيغتان</numerusform>
                <numerusform>+%Ln صيغ</numerusform>
                <numerusform>+%Ln صيغة</numerusform>
                <numerusform>+%Ln صيغة</numerusform>
            </translation>
        </message>
        <message>
            <source>as typed</source>
            <translation>كما كُتبت</translation>
        </message>
        <message>
            <source>spelt otherwise</source>
            <translation>برسم آخر</translation>
        </message>
        <message>
            <source>another form</source>
            <translation>بصيغة أخرى</translation>
        </message>
        <message>
            <source>by a name</source>
            <translation>من خلال اسم</translation>
        </message>
        <message>
            <source>unread</source>
            <translation>غير مقروء</translation>
        </message>
        <message>
            <source>starred</source>
            <translation>مميّز بنجمة</translation>
        </message>
    </context>
    <context>
        <name>SavedSearches</name>
        <message>
            <source>Saved searches</source>
            <translation>عمليات البحث المحفوظة</translation>
        </message>
        <message>
            <source>Saved search: {name}</source>
            <translation>بحث محفوظ: {name}</translation>
        </message>
        <message>
            <source>Rename “{name}”…</source>
            <translation>تغيير اسم «{name}»…</translation>
        </message>
        <message>
            <source>Remove “{name}”</source>
            <translation>إزالة «{name}»</translation>
        </message>
        <message>
            <source>Save this search…</source>
            <translation>حفظ هذا البحث…</translation>
        </message>
        <message>
            <source>No search is saved yet</source>
            <translation>لم يُحفظ بحث بعد</translation>
        </message>
    </context>
    <context>
        <name>SearchesDesk</name>
        <message>
            <source>Save this search under the name:</source>
            <translation>احفظ هذا البحث باسم:</translation>
        </message>
        <message>
            <source>Another name for “{name}”:</source>
            <translation>اسم آخر لـ«{name}»:</translation>
        </message>
        <message>
            <source>The saved search “{name}” was removed.</source>
            <translation>أُزيل البحث المحفوظ «{name}».</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Elsewhere</source>
            <translation>اختصارات أخرى</translation>
        </message>
        <message>
            <source>In lists</source>
            <translation>في القوائم</translation>
        </message>
        <message>
            <source>Open, or go there</source>
            <translation>فتح العنصر أو الانتقال إليه</translation>
        </message>
        <message>
            <source>Show or hide what belongs to a row</source>
            <translation>إظهار ما تحت العنصر أو إخفاؤه</translation>
        </message>
        <message>
            <source>The menu of a row, or of the text</source>
            <translation>قائمة العنصر أو النص</translation>
        </message>
        <message>
            <source>To the next part of the window</source>
            <translation>الانتقال إلى الجزء التالي من النافذة</translation>
        </message>
        <message>
            <source>To the previous part of the window</source>
            <translation>الانتقال إلى الجزء السابق من النافذة</translation>
        </message>
        <message>
            <source>To the first of the open articles, and so on</source>
            <translation>إلى أول المقالات المفتوحة، وهكذا</translation>
        </message>
        <message>
            <source>To the last of the open articles</source>
            <translation>إلى آخر المقالات المفتوحة</translation>
        </message>
        <message>
            <source>Clear, close, or back to the text</source>
            <translation>مسح أو إغلاق أو عودة إلى النص</translation>
        </message>
        <message>
            <source>Keyboard Shortcuts</source>
            <translation>اختصارات لوحة المفاتيح</translation>
        </message>
        <message>
            <source>Filter by what a key does</source>
            <translation>ابحث باسم الأمر أو بمفتاحه</translation>
        </message>
        <message>
            <source>No shortcut is called that.</source>
            <translation>لا اختصار بهذا الاسم.</translation>
        </message>
    </context>
    <context>
        <name>Switcher</name>
        <message>
            <source>Go to</source>
            <translation>الانتقال إلى</translation>
        </message>
        <message>
            <source>An article, a name or a command</source>
            <translation>مقال أو اسم أو أمر</translation>
        </message>
        <message>
            <source>Go to an article, a name or a command</source>
            <translation>الانتقال إلى مقال أو اسم أو أمر</translation>
        </message>
        <message>
            <source>What can be gone to</source>
            <translation>وجهات الانتقال</translation>
        </message>
        <message>
            <source>Nothing is called that.</source>
            <translation>لا شيء بهذا الاسم.</translation>
        </message>
        <message>
            <source>Enter: go there   ·   Ctrl+Enter: search the archive for it</source>
            <translation>‏Enter‏: انتقال   ·   ⁦Ctrl+Enter⁩‏: بحث عنه في الأرشيف</translation>
        </message>
        <message>
            <source>Seen lately</source>
            <translation>ما شوهد مؤخرًا</translation>
        </message>
        <message>
            <source>Open articles</source>
            <translation>المقالات المفتوحة</translation>
        </message>
        <message>
            <source>Names in this article</source>
            <translation>أسماء هذا المقال</translation>
        </message>
        <message>
            <source>Saved articles</source>
            <translation>المقالات المحفوظة</translation>
        </message>
        <message>
            <source>Recent files</source>
            <translation>ملفات فُتحت مؤخرًا</translation>
        </message>
        <message>
            <source>Names in the archive</source>
            <translation>أسماء الأرشيف</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>الأوامر</translation>
        </message>
    </context>
    <context>
        <name>SwitcherDesk</name>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <extracomment>What the archive has for what is typed is listed, too.</extracomment>
            <translation>
                <numerusform>لا مقالات</numerusform>
                <numerusform>مقال واحد</numerusform>
                <numerusform>مقالان</numerusform>
                <numerusform>%Ln مقالات</numerusform>
                <numerusform>%Ln مقالًا</numerusform>
                <numerusform>%Ln مقال</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TabsDesk</name>
        <message>
            <source>“{title}” is not in the archive any more.</source>
            <translation>لم يعد «{title}» في الأرشيف.</translation>
        </message>
    </context>
    <context>
        <name>TrashBar</name>
        <message>
            <source>Trash</source>
            <translation>سلة المهملات</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>استعادة</translation>
        </message>
        <message>
            <source>Empty the trash…</source>
            <translation>إفراغ السلة…</translation>
        </message>
        <message>
            <source>Empty the trash</source>
            <translation>إفراغ سلة المهملات</translation>
        </message>
        <message>
            <source>Give up all articles in the trash? This cannot be undone.</source>
            <translation>أتريد حذف كل ما في سلة المهملات نهائيًا؟ لا يمكن التراجع عن ذلك.</translation>
        </message>
    </context>
    <context>
        <name>TypeSwitch</name>
        <message>
            <source>Show or hide: {type}</source>
            <translation>إظهار أو إخفاء: {type}</translation>
        </message>
        <message>
            <source>with Ctrl: show these alone, or all again</source>
            <translation>مع Ctrl: إظهارها وحدها أو إظهار الكل مجددًا</translation>
        </message>
    </context>
    <context>
        <name>ViewDesk</name>
        <message>
            <source>Zoom: {n}%</source>
            <translation>التكبير: {n}٪</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Welcome</source>
            <translation>الترحيب</translation>
        </message>
        <message>
            <source>Qari</source>
            <translation>قارئ</translation>
        </message>
        <message>
            <source>Reads Arabic news with you: who and where it is about, and where it says so.</source>
            <translation>يقرأ معك الأخبار العربية: مَن ذُكر فيها، وأين جرت، وفي أي موضع.</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>فتح…</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>لصق</translation>
        </message>
        <message>
            <source>Import Folder…</source>
            <translation>استيراد مجلد…</translation>
        </message>
        <message>
            <source>Or drop a file, a folder or a passage of text here.</source>
            <translation>أو أفلِت هنا ملفًا أو مجلدًا أو نصًّا.</translation>
        </message>
        <message>
            <source>Opened last</source>
            <translation>فُتح أخيرًا</translation>
        </message>
        <message>
            <source>Saved last</source>
            <translation>حُفظ أخيرًا</translation>
        </message>
        <message>
            <source>To begin with, an article to try</source>
            <translation>للبداية: جرّب أحد هذه المقالات</translation>
        </message>
    </context>
    <context>
        <name>WindowShape</name>
        <message>
            <source>Panels</source>
            <extracomment>Pixels of the window: below the first it is small, below the second narrow, from the third wide. All pixels here are those beside letters of the smallest size, and more beside larger ones. Pixels of the docks where reading begins and where it ends, while the reader leaves them so.</extracomment>
            <translation>اللوحات</translation>
        </message>
    </context>
    <context>
        <name>WindowState</name>
        <message>
            <source>Qari</source>
            <extracomment>Actions that need an article. Actions that need names in it.</extracomment>
            <translation>قارئ</translation>
        </message>
        <message>
            <source>Looking for names…</source>
            <translation>جارٍ البحث عن الأسماء…</translation>
        </message>
        <message numerus="yes">
            <source>%Ln name(s)</source>
            <translation>
                <numerusform>لا أسماء</numerusform>
                <numerusform>اسم واحد</numerusform>
                <numerusform>اسمان</numerusform>
                <numerusform>%Ln أسماء</numerusform>
                <numerusform>%Ln اسمًا</numerusform>
                <numerusform>%Ln اسم</numerusform>
            </translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>محفوظ في الأرشيف</translation>
        </message>
    </context>
    <context>
        <name>actions</name>
        <message>
            <source>Text &amp;Encoding</source>
            <translation>&amp;ترميز النص</translation>
        </message>
        <message>
            <source>&amp;Repairs…</source>
            <translation>إ&amp;صلاحات النص…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <extracomment>Of a context and a source text.</extracomment>
            <translation>&amp;ملف</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>ا&amp;نتقال</translation>
        </message>
        <message>
            <source>&amp;Names</source>
            <translation>الأ&amp;سماء</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;عرض</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>م&amp;ساعدة</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;فتح…</translation>
        </message>
        <message>
            <source>Open &amp;Recent</source>
            <translation>المفتوحة &amp;حديثًا</translation>
        </message>
        <message>
            <source>No recent files</source>
            <translation>لا ملفات حديثة</translation>
        </message>
        <message>
            <source>&amp;Paste as Article</source>
            <translation>&amp;لصق النص مقالًا</translation>
        </message>
        <message>
            <source>&amp;Save to Archive</source>
            <translation>&amp;حفظ في الأرشيف</translation>
        </message>
        <message>
            <source>&amp;Import Folder…</source>
            <translation>ا&amp;ستيراد مجلد…</translation>
        </message>
        <message>
            <source>Save as P&amp;DF…</source>
            <translation>حف&amp;ظ بصيغة PDF…</translation>
        </message>
        <message>
            <source>P&amp;rint…</source>
            <translation>&amp;طباعة…</translation>
        </message>
        <message>
            <source>Print Pre&amp;view…</source>
            <translation>معاينة الطبا&amp;عة…</translation>
        </message>
        <message>
            <source>&amp;Close Article</source>
            <translation>إغلا&amp;ق المقال</translation>
        </message>
        <message>
            <source>Reopen Closed Ar&amp;ticle</source>
            <translation>إعادة فتح المقال المغل&amp;ق</translation>
        </message>
        <message>
            <source>Next A&amp;rticle</source>
            <translation>المقال الت&amp;الي</translation>
        </message>
        <message>
            <source>Previous Art&amp;icle</source>
            <translation>المقال السا&amp;بق</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>إن&amp;هاء</translation>
        </message>
        <message>
            <source>&amp;Go To…</source>
            <translation>الانتقال إ&amp;لى…</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>ر&amp;جوع</translation>
        </message>
        <message>
            <source>For&amp;ward</source>
            <translation>&amp;تقدّم</translation>
        </message>
        <message>
            <source>&amp;Find in Article</source>
            <translation>&amp;بحث في المقال</translation>
        </message>
        <message>
            <source>Find Ne&amp;xt</source>
            <translation>النتيجة التالي&amp;ة</translation>
        </message>
        <message>
            <source>Find Previo&amp;us</source>
            <translation>النتيجة السابق&amp;ة</translation>
        </message>
        <message>
            <source>Search &amp;Archive</source>
            <translation>بحث في ال&amp;أرشيف</translation>
        </message>
        <message>
            <source>&amp;Next Mention</source>
            <translation>الموضع ال&amp;تالي</translation>
        </message>
        <message>
            <source>&amp;Previous Mention</source>
            <translation>الموضع ال&amp;سابق</translation>
        </message>
        <message>
            <source>Pre&amp;vious Name</source>
            <translation>الاسم السا&amp;بق</translation>
        </message>
        <message>
            <source>Name &amp;Card</source>
            <translation>&amp;بطاقة الاسم</translation>
        </message>
        <message>
            <source>Page of the Na&amp;me</source>
            <translation>&amp;صفحة الاسم</translation>
        </message>
        <message>
            <source>Search Archive for the Name</source>
            <translation>البحث عن الاسم في الأرشيف</translation>
        </message>
        <message>
            <source>&amp;Not a Name</source>
            <translation>&amp;ليس اسمًا</translation>
        </message>
        <message>
            <source>It Is a &amp;Person</source>
            <translation>هو &amp;شخص</translation>
        </message>
        <message>
            <source>It Is a P&amp;lace</source>
            <translation>هو &amp;مكان</translation>
        </message>
        <message>
            <source>It Is an &amp;Organisation</source>
            <translation>هو &amp;جهة</translation>
        </message>
        <message>
            <source>It Is Ano&amp;ther Name</source>
            <translation>هو اسم آ&amp;خر</translation>
        </message>
        <message>
            <source>Adjust Its &amp;Bounds</source>
            <translation>تعديل &amp;حدود الاسم</translation>
        </message>
        <message>
            <source>&amp;Merge into…</source>
            <translation>&amp;دمج مع…</translation>
        </message>
        <message>
            <source>Not the &amp;Same One…</source>
            <translation>ليس &amp;هو نفسه…</translation>
        </message>
        <message>
            <source>&amp;Change the Name Shown…</source>
            <translation>ت&amp;غيير الاسم المعروض…</translation>
        </message>
        <message>
            <source>&amp;Undo Correction</source>
            <translation>ال&amp;تراجع عن التصحيح</translation>
        </message>
        <message>
            <source>&amp;Redo Correction</source>
            <translation>إ&amp;عادة التصحيح</translation>
        </message>
        <message>
            <source>C&amp;orrections…</source>
            <translation>التصحي&amp;حات…</translation>
        </message>
        <message>
            <source>Zoom &amp;In</source>
            <translation>&amp;تكبير</translation>
        </message>
        <message>
            <source>Zoom &amp;Out</source>
            <translation>ت&amp;صغير</translation>
        </message>
        <message>
            <source>&amp;Usual Size</source>
            <translation>الحجم ال&amp;معتاد</translation>
        </message>
        <message>
            <source>Show &amp;Tashkeel</source>
            <translation>إظهار ال&amp;تشكيل</translation>
        </message>
        <message>
            <source>Read &amp;with a Caret</source>
            <translation>القراءة &amp;بمؤشر النص</translation>
        </message>
        <message>
            <source>&amp;Full Screen</source>
            <translation>ملء ال&amp;شاشة</translation>
        </message>
        <message>
            <source>&amp;Archive Panel</source>
            <translation>لوحة الأر&amp;شيف</translation>
        </message>
        <message>
            <source>&amp;Names Panel</source>
            <translation>لوحة الأ&amp;سماء</translation>
        </message>
        <message>
            <source>&amp;Reset Layout</source>
            <translation>إعادة ال&amp;ترتيب الأصلي</translation>
        </message>
        <message>
            <source>&amp;Look of the Page</source>
            <translation>مظ&amp;هر الصفحة</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>الأ&amp;لوان</translation>
        </message>
        <message>
            <source>As the &amp;System</source>
            <translation>&amp;كما في النظام</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;فاتح</translation>
        </message>
        <message>
            <source>S&amp;epia</source>
            <translation>&amp;ورقي</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;داكن</translation>
        </message>
        <message>
            <source>P&amp;references…</source>
            <translation>الت&amp;فضيلات…</translation>
        </message>
        <message>
            <source>&amp;Keyboard Shortcuts</source>
            <translation>ا&amp;ختصارات لوحة المفاتيح</translation>
        </message>
        <message>
            <source>&amp;About Qari</source>
            <translation>&amp;حول قارئ</translation>
        </message>
        <message>
            <source>I&amp;mport Files…</source>
            <translation>است&amp;يراد ملفات…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;تصدير…</translation>
        </message>
        <message>
            <source>Ne&amp;xt Name</source>
            <translation>الاسم ال&amp;لاحق</translation>
        </message>
        <message>
            <source>&amp;Back Up…</source>
            <translation>نسخ احت&amp;ياطي…</translation>
        </message>
        <message>
            <source>&amp;Restore from Backup…</source>
            <translation>استعا&amp;دة من نسخة احتياطية…</translation>
        </message>
        <message>
            <source>&amp;Check the Archive…</source>
            <translation>&amp;فحص الأرشيف…</translation>
        </message>
        <message>
            <source>Note on the Pa&amp;ssage…</source>
            <translation>م&amp;لاحظة على الفقرة…</translation>
        </message>
        <message>
            <source>Note on the &amp;Article…</source>
            <translation>ملاحظة &amp;على المقال…</translation>
        </message>
        <message>
            <source>&amp;Archive</source>
            <translation>الأرشي&amp;ف</translation>
        </message>
        <message>
            <source>&amp;Trash</source>
            <translation>سلة الم&amp;هملات</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>الألوان</translation>
        </message>
    </context>
    <context>
        <name>completion</name>
        <message>
            <source>searched before</source>
            <translation>بحث سابق</translation>
        </message>
    </context>
    <context>
        <name>corrections</name>
        <message>
            <source>Only here</source>
            <translation>هنا فقط</translation>
        </message>
        <message>
            <source>In this article</source>
            <translation>في هذا المقال</translation>
        </message>
        <message>
            <source>In all articles</source>
            <translation>في كل المقالات</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>«{name}»</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>{names}: not a name</source>
            <translation>{names}: ليس اسمًا</translation>
        </message>
        <message>
            <source>{names}: {type}</source>
            <translation>{names}: {type}</translation>
        </message>
        <message>
            <source>{names}: the name is {value}</source>
            <translation>{names}: الاسم هو {value}</translation>
        </message>
        <message>
            <source>{names} marked as a name: {type}</source>
            <translation>{names}: أُضيف إلى الأسماء ({type})</translation>
        </message>
        <message>
            <source>{names}: the same as {value}</source>
            <translation>{names}: دُمج مع {value}</translation>
        </message>
        <message>
            <source>{names}: another of that name</source>
            <translation>{names}: ليس هو نفسه</translation>
        </message>
        <message>
            <source>{names}: {value} is meant</source>
            <translation>{names}: المقصود {value}</translation>
        </message>
        <message>
            <source>{names}: shown as {value}</source>
            <translation>{names}: يُعرض باسم {value}</translation>
        </message>
        <message>
            <source>New: {type}</source>
            <translation>جديد: {type}</translation>
        </message>
        <message>
            <source>No name any more</source>
            <translation>لم يعد اسمًا</translation>
        </message>
        <message>
            <source>{before} → {after}</source>
            <translation>{before} ← {after}</translation>
        </message>
        <message>
            <source>Goes with other mentions</source>
            <translation>يُعدّ مع مواضع أخرى</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>Reading {file} takes more than {seconds} seconds; split it.</source>
            <translation>تستغرق قراءة {file} أكثر من {seconds} ثانية؛ قسّمه إلى أجزاء.</translation>
        </message>
        <message>
            <source>{file} has more parts than Qari opens ({count}, at most {limit}); split it.</source>
            <translation>في {file} أجزاء أكثر مما يفتحه قارئ ({count}، والحد {limit})؛ قسّمه.</translation>
        </message>
        <message>
            <source>{file} changed while it was read; try again.</source>
            <translation>تغيّر {file} أثناء قراءته؛ أعد المحاولة.</translation>
        </message>
        <message>
            <source>{file} is a damaged {format} file ({why}); save it anew where it was made.</source>
            <translation>{file} ملف {format} تالف ({why})؛ أعد حفظه بالبرنامج الذي أنشأه.</translation>
        </message>
        <message>
            <source>{file} is locked with a password; save it without one first.</source>
            <translation>{file} محمي بكلمة مرور؛ احفظه بدونها أولًا.</translation>
        </message>
        <message>
            <source>{file} is, unpacked, larger than Qari opens; it is no article.</source>
            <translation>{file} أكبر مما يفتحه قارئ بعد فك ضغطه، فليس مقالًا.</translation>
        </message>
        <message>
            <source>{file} is nested too deep; it is no article.</source>
            <translation>عناصر {file} متداخلة أكثر مما يُقبل، فليس مقالًا.</translation>
        </message>
        <message>
            <source>{file} declares entities of its own; save it anew from a word processor.</source>
            <translation>يعرّف {file} كيانات خاصة به؛ أعد حفظه من معالج نصوص.</translation>
        </message>
        <message>
            <source>{file} holds pictures of pages but no text; run a text recognition first.</source>
            <translation>في {file} صور صفحات بلا نص؛ مرّره أولًا على برنامج للتعرف على النصوص.</translation>
        </message>
        <message>
            <source>There is no article in {file}; save the text alone and open that.</source>
            <translation>لا مقال في {file}؛ احفظ النص وحده وافتحه.</translation>
        </message>
        <message>
            <source>{file} holds {count} articles; import it into the archive.</source>
            <translation>في {file} مقالات عددها {count}؛ استورده إلى الأرشيف.</translation>
        </message>
        <message>
            <source>{file} has no field {field}; its fields are {fields}.</source>
            <translation>لا حقل باسم {field} في {file}؛ حقوله: {fields}.</translation>
        </message>
        <message>
            <source>There is no encoding called {name}.</source>
            <translation>لا يوجد ترميز باسم {name}.</translation>
        </message>
        <message>
            <source>{file} is no text in {encoding}; choose another encoding.</source>
            <translation>{file} ليس نصًا بترميز {encoding}؛ اختر ترميزًا آخر.</translation>
        </message>
        <message>
            <source>Article {id} was saved without its file.</source>
            <translation>حُفظ المقال {id} من دون ملفه.</translation>
        </message>
        <message>
            <source>{file} cannot be written ({why}).</source>
            <translation>تعذّرت الكتابة إلى {file} ({why}).</translation>
        </message>
        <message>
            <source>Something went wrong inside Qari: {why}. The open article is unharmed.</source>
            <translation>حدث خطأ داخل قارئ: {why}. لم يتأثر المقال المفتوح.</translation>
        </message>
        <message>
            <source>{file} does not exist; check its name and folder.</source>
            <translation>الملف {file} غير موجود؛ تحقّق من اسمه ومجلده.</translation>
        </message>
        <message>
            <source>{file} is not a file; choose a file, or import the folder.</source>
            <translation>{file} ليس ملفًا؛ اختر ملفًا أو استورد المجلد.</translation>
        </message>
        <message>
            <source>{file} may not be read; change its permissions.</source>
            <translation>لا يُسمح بقراءة {file}؛ غيّر صلاحياته.</translation>
        </message>
        <message>
            <source>{file} could not be read ({why}).</source>
            <translation>تعذّرت قراءة {file} ({why}).</translation>
        </message>
        <message>
            <source>There is no text in {file}.</source>
            <translation>لا نصّ في {file}.</translation>
        </message>
        <message>
            <source>{file} is not a text file; save the article as text first.</source>
            <translation>{file} ليس ملفًا نصيًا؛ احفظ المقال بصيغة نصية أولًا.</translation>
        </message>
        <message>
            <source>{file} is larger than Qari opens ({limit} bytes); split it.</source>
            <translation>{file} أكبر من الحدّ الذي يفتحه قارئ ({limit} بايت)؛ قسّمه.</translation>
        </message>
        <message>
            <source>There is no text on the clipboard.</source>
            <translation>لا نصّ في الحافظة.</translation>
        </message>
        <message>
            <source>There is no engine called {name}.</source>
            <translation>لا محرّك باسم {name}.</translation>
        </message>
        <message>
            <source>There is no correction {id} to be undone.</source>
            <translation>لا تصحيح {id} يمكن التراجع عنه.</translation>
        </message>
        <message>
            <source>{name} is not marked in article {id}.</source>
            <translation>الاسم {name} غير معلَّم في المقال {id}.</translation>
        </message>
        <message>
            <source>{name} does not stand at {at} in article {id}.</source>
            <translation>لا يرد {name} عند الموضع {at} في المقال {id}.</translation>
        </message>
        <message>
            <source>{name}: that changes nothing in article {id}.</source>
            <translation>{name}: هذا لا يغيّر شيئًا في المقال {id}.</translation>
        </message>
        <message>
            <source>CAMeL Tools cannot be loaded ({why}).</source>
            <translation>تعذّر تحميل CAMeL Tools ({why}).</translation>
        </message>
        <message>
            <source>CAMeL Tools has no model called {name}.</source>
            <translation>ليس في CAMeL Tools نموذج باسم {name}.</translation>
        </message>
        <message>
            <source>The folder {file} does not exist; check its name.</source>
            <translation>المجلد {file} غير موجود؛ تحقّق من اسمه.</translation>
        </message>
        <message>
            <source>There is no model in {file} that CAMeL Tools can use ({why}).</source>
            <translation>لا نموذج في {file} يمكن أن يستخدمه CAMeL Tools ({why}).</translation>
        </message>
        <message>
            <source>The model in {file} does not label people, places and organisations.</source>
            <translation>النموذج الذي في {file} لا يميّز الأشخاص والأماكن والجهات.</translation>
        </message>
        <message>
            <source>{file} is missing or damaged; install Qari again.</source>
            <translation>{file} مفقود أو تالف؛ أعد تثبيت قارئ.</translation>
        </message>
        <message>
            <source>A newer Qari wrote the archive {file}; update Qari to open it.</source>
            <translation>كُتب الأرشيف {file} بإصدار أحدث من قارئ؛ حدّث قارئ لفتحه.</translation>
        </message>
        <message>
            <source>{file} is no archive or is damaged ({why}); restore a backup of it.</source>
            <translation>{file} ليس أرشيفًا أو هو تالف ({why})؛ استعد نسخة احتياطية منه.</translation>
        </message>
        <message>
            <source>Another program is writing to the archive {file}; try again in a moment.</source>
            <translation>برنامج آخر يكتب في الأرشيف {file}؛ أعد المحاولة بعد لحظات.</translation>
        </message>
        <message>
            <source>The archive {file} cannot be written ({why}); check the folder and the disk.</source>
            <translation>تتعذّر الكتابة في الأرشيف {file} ({why})؛ تحقّق من المجلد ومن مساحة القرص.</translation>
        </message>
        <message>
            <source>Article {id} is no longer in the archive.</source>
            <translation>المقال {id} لم يعد في الأرشيف.</translation>
        </message>
        <message>
            <source>{file}, line {line}: expected a word and a tag.</source>
            <translation>{file}، السطر {line}: كان المنتظر كلمة ووسمًا.</translation>
        </message>
        <message>
            <source>There is no screen to open a window on.</source>
            <translation>لا شاشة لفتح النافذة عليها.</translation>
        </message>
        <message>
            <source>Qt cannot be loaded ({why}).</source>
            <translation>تعذّر تحميل Qt ({why}).</translation>
        </message>
        <message>
            <source>The search cannot be read at character {at}: {why}.</source>
            <translation>تعذّر فهم البحث عند الحرف {at}: {why}.</translation>
        </message>
        <message>
            <source>There is no room left on the disk for {file}; make room and try again.</source>
            <translation>لم يبق على القرص متسع لـ{file}؛ أفسح مكانًا ثم أعد المحاولة.</translation>
        </message>
        <message>
            <source>{file} cannot be read where it is ({why}); copy it to a folder of yours.</source>
            <translation>تتعذّر قراءة {file} في مكانه ({why})؛ انسخه إلى مجلد لك.</translation>
        </message>
        <message>
            <source>Another program has the archive {file} open; close it and try again.</source>
            <translation>الأرشيف {file} مفتوح في برنامج آخر؛ أغلقه ثم أعد المحاولة.</translation>
        </message>
        <message>
            <source>{file} is there already and is no backup by Qari; choose another name.</source>
            <translation>{file} موجود وليس نسخة احتياطية من قارئ؛ اختر اسمًا آخر.</translation>
        </message>
        <message>
            <source>A tag needs a letter or a digit; {tag} has none.</source>
            <translation>لا بد للوسم من حرف أو رقم، وليس في {tag} شيء منهما.</translation>
        </message>
        <message>
            <source>There is no tag called {tag}.</source>
            <translation>لا وسم اسمه {tag}.</translation>
        </message>
        <message>
            <source>A note needs some text, or a passage that it marks.</source>
            <translation>لا بد للملاحظة من نص أو من فقرة تشير إليها.</translation>
        </message>
        <message>
            <source>This note is no longer in the archive.</source>
            <translation>لم تعد هذه الملاحظة في الأرشيف.</translation>
        </message>
        <message>
            <source>There are no words there that a note could mark.</source>
            <translation>ليس في هذا الموضع كلمات تشير إليها ملاحظة.</translation>
        </message>
        <message>
            <source>Article {id} is no longer in the trash.</source>
            <translation>لم يعد المقال {id} في المهملات.</translation>
        </message>
        <message>
            <source>A saved search needs a name and a query.</source>
            <translation>لا بد للبحث المحفوظ من اسم ومن عبارة بحث.</translation>
        </message>
        <message>
            <source>There is a saved search called {name} already; choose another name.</source>
            <translation>ثمة بحث محفوظ باسم {name}؛ اختر اسمًا آخر.</translation>
        </message>
        <message>
            <source>There is no saved search called {name}.</source>
            <translation>لا بحث محفوظًا باسم {name}.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>ليس ثمة ما يُتراجع عنه.</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>ليس ثمة ما يُعاد.</translation>
        </message>
        <message>
            <source>A PDF cannot be made here ({why}); export a web page.</source>
            <translation>يتعذّر هنا إنشاء ملف PDF‏ ({why})؛ صدّر صفحة وِب.</translation>
        </message>
        <message>
            <source>the quotation has no end; add a quotation mark</source>
            <translation>الاقتباس بلا نهاية؛ أضف علامة الإغلاق</translation>
        </message>
        <message>
            <source>the parenthesis is not closed; add one</source>
            <translation>القوس غير مغلق؛ أغلقه</translation>
        </message>
        <message>
            <source>no parenthesis is open here; take this one out</source>
            <translation>لا قوس مفتوحًا هنا؛ احذف هذا القوس</translation>
        </message>
        <message>
            <source>OR needs something to search for on both sides</source>
            <translation>لا بد من كلمة على جانبي «أو»</translation>
        </message>
        <message>
            <source>nothing to exclude follows; add a word</source>
            <translation>ليس بعده ما يُستبعد؛ أضف كلمة</translation>
        </message>
        <message>
            <source>it says only what to exclude; add something to search for</source>
            <translation>فيه ما يُستبعد فقط؛ أضف ما تبحث عنه</translation>
        </message>
        <message>
            <source>NEAR takes two or more plain words</source>
            <translation>تتطلب NEAR كلمتين أو أكثر</translation>
        </message>
        <message>
            <source>a word or a phrase is missing behind the colon</source>
            <translation>تنقص كلمة أو عبارة بعد النقطتين</translation>
        </message>
        <message>
            <source>this is no date; write 2019, 2019-05 or 2019-05-31</source>
            <translation>ليس هذا تاريخًا؛ اكتب 2019 أو 2019-05 أو 2019-05-31</translation>
        </message>
        <message>
            <source>an article can be starred, read, unread or noted</source>
            <translation>حالات المقال: starred وread وunread وnoted</translation>
        </message>
        <message>
            <source>put the beginning of a word before the star</source>
            <translation>اكتب أول الكلمة قبل النجمة</translation>
        </message>
        <message>
            <source>a star can only stand at the end of a word</source>
            <translation>لا تأتي النجمة إلا في آخر الكلمة</translation>
        </message>
        <message>
            <source>a word is either spelt exactly (=) or only begun (*)</source>
            <translation>الكلمة إما برسمها (=) وإما بأولها (*)</translation>
        </message>
        <message>
            <source>it is too long; shorten it</source>
            <translation>البحث طويل جدًا؛ اختصره</translation>
        </message>
        <message>
            <source>it has too many different words; shorten it</source>
            <translation>في البحث كلمات كثيرة؛ اختصره</translation>
        </message>
        <message>
            <source>its parentheses are nested too deep; take some out</source>
            <translation>الأقواس متداخلة أكثر مما ينبغي؛ احذف بعضها</translation>
        </message>
    </context>
    <context>
        <name>export</name>
        <message>
            <source>Web page (HTML)</source>
            <translation>صفحة وِب (HTML)</translation>
        </message>
        <message>
            <source>Names marked; to be read, sent and printed. One file.</source>
            <translation>بأسماء مميّزة، للقراءة والإرسال والطباعة، في ملف واحد.</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Names marked, A4; to be printed.</source>
            <translation>بأسماء مميّزة، مقاس A4، للطباعة.</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Headings, quotations and lists; names at its head.</source>
            <translation>عناوين واقتباسات وقوائم، والأسماء في رأس الملف.</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>نص مجرد</translation>
        </message>
        <message>
            <source>The text alone.</source>
            <translation>النص وحده.</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>All that is known of each article, for programs.</source>
            <translation>كل ما يُعرف عن كل مقال، للبرامج.</translation>
        </message>
        <message>
            <source>JSON Lines</source>
            <translation>JSON Lines</translation>
        </message>
        <message>
            <source>The same, an article a line; Qari can import it again.</source>
            <translation>مثله، مقال في كل سطر، ويمكن لقارئ استيراده.</translation>
        </message>
        <message>
            <source>Table of articles (CSV)</source>
            <translation>جدول المقالات (CSV)</translation>
        </message>
        <message>
            <source>A row for each article, for spreadsheets.</source>
            <translation>سطر لكل مقال، لبرامج الجداول.</translation>
        </message>
        <message>
            <source>Table of names (CSV)</source>
            <translation>جدول الأسماء (CSV)</translation>
        </message>
        <message>
            <source>A row for each name in each article; places with coordinates.</source>
            <translation>سطر لكل اسم في كل مقال، وللأماكن إحداثياتها.</translation>
        </message>
        <message>
            <source>Labelled words (CoNLL)</source>
            <translation>كلمات موسومة (CoNLL)</translation>
        </message>
        <message>
            <source>A word and its tag on each line, to train models with.</source>
            <translation>كلمة ووسمها في كل سطر، لتدريب النماذج.</translation>
        </message>
    </context>
    <context>
        <name>faces</name>
        <message>
            <source>Noto Naskh</source>
            <translation>نوتو نسخ</translation>
        </message>
        <message>
            <source>Amiri</source>
            <translation>الأميري</translation>
        </message>
        <message>
            <source>Noto Kufi</source>
            <translation>نوتو كوفي</translation>
        </message>
        <message>
            <source>Noto Sans</source>
            <translation>نوتو سانس</translation>
        </message>
    </context>
    <context>
        <name>fields</name>
        <message>
            <source>Clear</source>
            <translation>مسح</translation>
        </message>
    </context>
    <context>
        <name>findings</name>
        <message>
            <source>Places where the file is damaged</source>
            <translation>مواضع تالفة في الملف</translation>
        </message>
        <message>
            <source>Tables that disagree with their indexes</source>
            <translation>جداول لا توافق فهارسها</translation>
        </message>
        <message>
            <source>References to something that is not there</source>
            <translation>إحالات إلى ما ليس موجودًا</translation>
        </message>
        <message>
            <source>Left over from articles that are gone</source>
            <translation>بقايا مقالات حُذفت</translation>
        </message>
        <message>
            <source>Entries that cannot be read</source>
            <translation>سجلات تتعذّر قراءتها</translation>
        </message>
        <message>
            <source>Articles with another text than was saved</source>
            <translation>مقالات تغيّر نصها عما حُفظ</translation>
        </message>
        <message>
            <source>Original files that are not as they were saved</source>
            <translation>ملفات أصلية تغيّرت عما حُفظت</translation>
        </message>
        <message>
            <source>Names that do not stand where they should</source>
            <translation>أسماء ليست في مواضعها</translation>
        </message>
        <message>
            <source>Names that belong to nobody in their article</source>
            <translation>أسماء لا صاحب لها في مقالها</translation>
        </message>
        <message>
            <source>Names that no article has</source>
            <translation>أسماء لا ترد في مقال</translation>
        </message>
        <message>
            <source>Original files of no article</source>
            <translation>ملفات أصلية بلا مقال</translation>
        </message>
        <message>
            <source>The search index is damaged</source>
            <translation>فهرس البحث تالف</translation>
        </message>
        <message>
            <source>Articles that search does not find</source>
            <translation>مقالات لا يجدها البحث</translation>
        </message>
        <message>
            <source>Articles that search finds though they are gone</source>
            <translation>مقالات محذوفة يجدها البحث</translation>
        </message>
        <message>
            <source>Articles that search has other words of</source>
            <translation>مقالات كلماتها في الفهرس غير كلماتها</translation>
        </message>
        <message>
            <source>Words of the search index that no article has</source>
            <translation>كلمات في الفهرس ليست في أي مقال</translation>
        </message>
        <message>
            <source>Words whose forms search does not know</source>
            <translation>كلمات لا يعرف البحث صيغها</translation>
        </message>
        <message>
            <source>Articles filed under another day, outlet or title</source>
            <translation>مقالات مصنفة في غير يومها أو مصدرها أو عنوانها</translation>
        </message>
        <message>
            <source>Articles whose other versions would not be found</source>
            <translation>مقالات لن تُعرف صيغها الأخرى</translation>
        </message>
        <message>
            <source>Articles whose paragraphs are not where they should be</source>
            <translation>مقالات ليست فقراتها في مواضعها</translation>
        </message>
        <message>
            <source>Names that are not found by their words, or miscounted</source>
            <translation>أسماء لا تُعرف بكلماتها أو أُخطئ عدّها</translation>
        </message>
        <message>
            <source>Versions of a story that are not joined rightly</source>
            <translation>صيغ أخبار لم يُحسن ربطها</translation>
        </message>
    </context>
    <context>
        <name>origin</name>
        <message>
            <source>{number}%</source>
            <translation>{number}٪</translation>
        </message>
        <message>
            <source>Read as {encoding}, a guess; “Text Encoding” in the File menu has others.</source>
            <translation>قُرئ الملف بترميز {encoding} تخمينًا؛ تجد غيره في «ترميز النص» من قائمة «ملف».</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>Repaired: {list}. “Repairs” in the File menu shows them.</source>
            <translation>أُصلح في النص: {list}. التفاصيل في «إصلاحات النص» من قائمة «ملف».</translation>
        </message>
    </context>
    <context>
        <name>places</name>
        <message>
            <source>Country</source>
            <translation>دولة</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>منطقة</translation>
        </message>
        <message>
            <source>City</source>
            <translation>مدينة</translation>
        </message>
        <message>
            <source>Capital ({country})</source>
            <translation>عاصمة {country}</translation>
        </message>
        <message>
            <source>City ({country})</source>
            <translation>مدينة في {country}</translation>
        </message>
        <message>
            <source>Region ({country})</source>
            <translation>منطقة في {country}</translation>
        </message>
    </context>
    <context>
        <name>reasons</name>
        <message>
            <source>it is no PDF, or a part of it is missing</source>
            <translation>ليس ملف PDF أو أن جزءًا منه مفقود</translation>
        </message>
        <message>
            <source>none of its pages can be read</source>
            <translation>لا تُقرأ أي صفحة منه</translation>
        </message>
        <message>
            <source>it is no Word document, or a part of it is missing</source>
            <translation>ليس مستند Word أو أن جزءًا منه مفقود</translation>
        </message>
        <message>
            <source>it is a file of Word 97 to 2003</source>
            <translation>صيغته هي صيغة Word 97–2003 القديمة</translation>
        </message>
        <message>
            <source>it holds a line that is no JSON object</source>
            <translation>فيه سطر ليس كائن JSON</translation>
        </message>
        <message>
            <source>it does not begin as one</source>
            <translation>لا يبدأ كما تبدأ ملفات هذه الصيغة</translation>
        </message>
        <message>
            <source>it ends in the middle</source>
            <translation>ينقطع قبل نهايته</translation>
        </message>
        <message>
            <source>it has no list of its parts</source>
            <translation>ليس فيه فهرس بأجزائه</translation>
        </message>
        <message>
            <source>a part is packed in an unknown way</source>
            <translation>ضُغط جزء منه بطريقة غير معروفة</translation>
        </message>
        <message>
            <source>its parts overlap</source>
            <translation>أجزاؤه متداخلة</translation>
        </message>
        <message>
            <source>reading it broke off, or took too much memory</source>
            <translation>انقطعت قراءته أو استهلكت ذاكرة كثيرة</translation>
        </message>
        <message>
            <source>its columns' names cannot be told from its rows</source>
            <translation>لا تتميز أسماء أعمدته من صفوفه</translation>
        </message>
        <message>
            <source>its last changes are still in the file beside it</source>
            <translation>ما زالت آخر تغييراته في الملف المجاور له</translation>
        </message>
        <message>
            <source>an older Qari wrote it</source>
            <translation>كتبه إصدار أقدم من قارئ</translation>
        </message>
        <message>
            <source>there is no archive in it</source>
            <translation>لا أرشيف فيه</translation>
        </message>
        <message>
            <source>another program's database</source>
            <translation>قاعدة بيانات لبرنامج آخر</translation>
        </message>
        <message>
            <source>it is open for reading</source>
            <translation>فُتح للقراءة فقط</translation>
        </message>
        <message>
            <source>it is a folder</source>
            <translation>هذا مجلد</translation>
        </message>
        <message>
            <source>this program runs without it</source>
            <translation>هذا البرنامج يعمل من دون ذلك</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>لا مساحة متبقية على القرص</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>لا إذن بذلك</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>القرص للقراءة فقط</translation>
        </message>
        <message>
            <source>Input/output error</source>
            <translation>خطأ في القرص</translation>
        </message>
        <message>
            <source>attempt to write a readonly database</source>
            <translation>الأرشيف للقراءة فقط</translation>
        </message>
        <message>
            <source>disk I/O error</source>
            <translation>خطأ في القرص</translation>
        </message>
        <message>
            <source>unable to open database file</source>
            <translation>لا يمكن فتح ملفه</translation>
        </message>
        <message>
            <source>file is not a database</source>
            <translation>ليس قاعدة بيانات</translation>
        </message>
        <message>
            <source>database disk image is malformed</source>
            <translation>محتواه تالف</translation>
        </message>
    </context>
    <context>
        <name>repairs</name>
        <message>
            <source>Text decoded wrongly</source>
            <translation>نص بترميز خاطئ</translation>
        </message>
        <message>
            <source>Line breaks of other systems</source>
            <translation>فواصل أسطر من أنظمة أخرى</translation>
        </message>
        <message>
            <source>Control characters</source>
            <translation>محارف تحكم</translation>
        </message>
        <message>
            <source>Stray direction controls</source>
            <translation>محارف اتجاه زائدة</translation>
        </message>
        <message>
            <source>No-break and wide blanks</source>
            <translation>مسافات خاصة</translation>
        </message>
        <message>
            <source>Invisible separators</source>
            <translation>فواصل غير مرئية</translation>
        </message>
        <message>
            <source>Lines stored backwards</source>
            <translation>أسطر محفوظة معكوسة</translation>
        </message>
        <message>
            <source>Letters stored by their shapes</source>
            <translation>حروف محفوظة بأشكالها</translation>
        </message>
        <message>
            <source>Hamza apart from its letter</source>
            <translation>همزة منفصلة عن حرفها</translation>
        </message>
        <message>
            <source>Lam-alef the wrong way round</source>
            <translation>لام ألف مقلوبة</translation>
        </message>
        <message>
            <source>Tatweel that fills lines</source>
            <translation>تطويل لملء الأسطر</translation>
        </message>
        <message>
            <source>Single tatweels</source>
            <translation>تطويل مفرد</translation>
        </message>
        <message>
            <source>Words that ran together</source>
            <translation>كلمات متلاصقة</translation>
        </message>
        <message>
            <source>Paragraphs broken into lines</source>
            <translation>فقرات مقطّعة إلى أسطر</translation>
        </message>
        <message>
            <source>Blanks at the ends of lines</source>
            <translation>مسافات في أطراف الأسطر</translation>
        </message>
        <message>
            <source>Superfluous empty lines</source>
            <translation>أسطر فارغة زائدة</translation>
        </message>
    </context>
    <context>
        <name>types</name>
        <message>
            <source>Person</source>
            <translation>شخص</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>مكان</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>جهة</translation>
        </message>
        <message>
            <source>Other name</source>
            <translation>اسم آخر</translation>
        </message>
        <message>
            <source>another spelling</source>
            <translation>كتابة أخرى</translation>
        </message>
        <message>
            <source>short form</source>
            <translation>صيغة مختصرة</translation>
        </message>
        <message>
            <source>another name of the place</source>
            <translation>اسم آخر للمكان</translation>
        </message>
        <message>
            <source>put together by you</source>
            <translation>جمعتَهما أنت</translation>
        </message>
        <message>
            <source>People</source>
            <translation>أشخاص</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>أماكن</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>جهات</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>أسماء أخرى</translation>
        </message>
    </context>
</TS>
