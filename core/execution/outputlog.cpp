#include "core/execution/outputlog.h"

#include <QRegularExpression>

#include <algorithm>

namespace stepwise {

namespace {

constexpr char escape = '\x1b';

/// Where the sequence that begins at `at` ends (ECMA-48: CSI, OSC, and the two-byte ones).
qsizetype endOfSequence(QByteArrayView bytes, qsizetype at)
{
    if (at + 1 >= bytes.size())
        return bytes.size();
    const char kind = bytes[at + 1];
    at += 2;
    if (kind == '[') {
        while (at < bytes.size() && (bytes[at] < '@' || bytes[at] > '~'))
            ++at;
        return std::min(at + 1, bytes.size());
    }
    if (kind != ']')
        return at;
    while (at < bytes.size() && bytes[at] != '\a' && bytes[at] != escape)
        ++at;
    const bool isTwoBytes = at < bytes.size() && bytes[at] == escape;
    return std::min(at + (isTwoBytes ? 2 : 1), bytes.size());
}

} // namespace

std::optional<ToldProgress> progressIn(const QString &line)
{
    static const QRegularExpression told(QStringLiteral(R"(^\s*::progress\s+([0-9.]+)\s*(.*)$)"));
    static const QRegularExpression counted(
        QStringLiteral(R"(^\s*\[\s*(\d+)\s*/\s*(\d+)\s*\]\s*(.*)$)"));
    static const QRegularExpression percent(QStringLiteral(R"((?<![\d.])(\d{1,3}(?:\.\d+)?)\s?%)"));
    if (const auto match = told.match(line); match.hasMatch()) {
        bool isNumber = false;
        const double fraction = match.captured(1).toDouble(&isNumber);
        if (!isNumber)
            return std::nullopt;
        return ToldProgress{std::clamp(fraction, 0.0, 1.0), match.captured(2)};
    }
    if (const auto match = counted.match(line); match.hasMatch()) {
        const double whole = match.captured(2).toDouble();
        const double part = match.captured(1).toDouble();
        if (whole <= 0 || part > whole)
            return std::nullopt;
        return ToldProgress{part / whole, match.captured(3)};
    }
    if (const auto match = percent.match(line); match.hasMatch()) {
        const double share = match.captured(1).toDouble();
        if (share <= 100)
            return ToldProgress{share / 100, {}};
    }
    return std::nullopt;
}

QString plainLine(QByteArrayView bytes)
{
    while (bytes.endsWith('\r'))
        bytes.chop(1);
    const qsizetype overwritten = bytes.lastIndexOf('\r');
    if (overwritten >= 0)
        bytes = bytes.sliced(overwritten + 1);
    QByteArray plain;
    plain.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        if (bytes[at] == escape) {
            at = endOfSequence(bytes, at);
            continue;
        }
        const bool isShown = static_cast<unsigned char>(bytes[at]) >= ' ' || bytes[at] == '\t';
        if (isShown)
            plain += bytes[at];
        ++at;
    }
    return QString::fromUtf8(plain);
}

OutputLog::News OutputLog::readNews(bool isAtEnd)
{
    News news;
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return news;
    const qint64 size = m_file.size();
    if (size - m_position > readLimit) {
        m_position = size - readLimit;
        m_begun.clear();
        news.hasSkipped = true;
    }
    if (size > m_position && m_file.seek(m_position)) {
        m_begun += m_file.read(size - m_position);
        m_position = m_file.pos();
    }
    qsizetype begin = 0;
    for (qsizetype end = m_begun.indexOf('\n'); end >= 0; end = m_begun.indexOf('\n', begin)) {
        const bool isCut = news.hasSkipped && begin == 0; // began before what was read
        if (!isCut)
            take(QByteArrayView(m_begun).sliced(begin, end - begin), news);
        begin = end + 1;
    }
    m_begun.remove(0, begin);
    // What is overwritten on one line tells its progress before the line ends.
    const qsizetype overwritten = m_begun.lastIndexOf('\r');
    if (overwritten > 0) {
        if (const auto told = progressIn(plainLine(QByteArrayView(m_begun).first(overwritten))))
            news.progress = told;
    }
    if (m_begun.size() > readLimit || (isAtEnd && !m_begun.isEmpty())) {
        take(m_begun, news);
        m_begun.clear();
    }
    return news;
}

void OutputLog::take(QByteArrayView line, News &news)
{
    const QString plain = plainLine(line);
    news.lines.append(plain);
    if (const auto told = progressIn(plain))
        news.progress = told;
}

} // namespace stepwise
