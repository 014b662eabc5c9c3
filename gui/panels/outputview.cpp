#include "gui/panels/outputview.h"

#include <QFontDatabase>
#include <QScrollBar>

#include <array>

namespace stepwise {

namespace {

/// The named colours, readable on the panel (at least 4.5:1): for light, for dark.
constexpr std::array<QRgb, 16> onLight{
    0xff1f2328, 0xffb3261e, 0xff1a7f37, 0xff8a5a00, 0xff0550ae, 0xff8250df, 0xff0b7285, 0xff57606a,
    0xff57606a, 0xffb3261e, 0xff1a7f37, 0xff8a5a00, 0xff0550ae, 0xff8250df, 0xff0b7285, 0xff424a53};
constexpr std::array<QRgb, 16> onDark{
    0xff9aa4b2, 0xffff8f87, 0xff7ee787, 0xffe3b341, 0xff79c0ff, 0xffd2a8ff, 0xff6fe0e6, 0xffd0d7de,
    0xff9aa4b2, 0xffffa198, 0xffaff5b4, 0xfff2cc60, 0xffa5d6ff, 0xffe2c5ff, 0xff9ff0f4, 0xffffffff};

} // namespace

OutputView::OutputView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    setMaximumBlockCount(lineLimit);
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("Output"));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &OutputView::noteScrolled);
}

void OutputView::setColours(const Palette &colours)
{
    m_colours = colours;
}

void OutputView::restart()
{
    m_isAdding = true;
    clear();
    m_isAdding = false;
    m_reader = AnsiReader();
    m_overwrites = false;
}

void OutputView::add(const QByteArray &bytes)
{
    m_isAdding = true;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    for (const AnsiReader::Piece &piece : m_reader.read(bytes)) {
        switch (piece.kind) {
        case AnsiReader::Piece::Kind::NewLine:
            m_overwrites = false;
            cursor.insertBlock();
            break;
        case AnsiReader::Piece::Kind::Return:
            m_overwrites = true;
            break;
        case AnsiReader::Piece::Kind::Text:
            if (std::exchange(m_overwrites, false)) {
                cursor.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
                cursor.removeSelectedText();
            }
            cursor.insertText(piece.text, formatOf(piece.style));
            break;
        }
    }
    cursor.endEditBlock();
    if (m_isFollowing)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    m_isAdding = false;
}

QTextCharFormat OutputView::formatOf(const AnsiStyle &style) const
{
    QTextCharFormat format;
    const auto &named = m_colours.isDark ? onDark : onLight;
    if (style.exact)
        format.setForeground(QColor(*style.exact));
    else if (style.named)
        format.setForeground(QColor(named[static_cast<std::size_t>(*style.named)]));
    else if (style.isFaint)
        format.setForeground(m_colours.muted);
    if (style.isBold)
        format.setFontWeight(QFont::Bold);
    format.setFontItalic(style.isItalic);
    format.setFontUnderline(style.isUnderlined);
    return format;
}

void OutputView::setFollowing(bool isFollowing)
{
    if (m_isFollowing == isFollowing)
        return;
    m_isFollowing = isFollowing;
    if (isFollowing)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    Q_EMIT followingChanged(isFollowing);
}

void OutputView::noteScrolled()
{
    if (!m_isAdding)
        setFollowing(verticalScrollBar()->value() == verticalScrollBar()->maximum());
}

bool OutputView::findNext(const QString &text, bool isBackwards)
{
    const QTextDocument::FindFlags flags =
        isBackwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (text.isEmpty())
        return false;
    if (find(text, flags))
        return true;
    const QTextCursor before = textCursor();
    QTextCursor around(document());
    around.movePosition(isBackwards ? QTextCursor::End : QTextCursor::Start);
    setTextCursor(around);
    if (find(text, flags))
        return true;
    setTextCursor(before);
    return false;
}

} // namespace stepwise
