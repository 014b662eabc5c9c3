#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QStringList>

#include <optional>

namespace stepwise {

/// How far a task says it is, as found in its output.
struct ToldProgress
{
    double fraction = 0; ///< from 0 to 1
    QString text;        ///< the line without the number's own words, often empty

    friend bool operator==(const ToldProgress &, const ToldProgress &) = default;
};

/// Reads a line as progress: `[3/10] text`, `42% text` or `text 42%`, `::progress 0.42 text`.
std::optional<ToldProgress> progressIn(const QString &line);

/// The text of a line as a terminal would show it in the end: without ANSI sequences, and of what
/// carriage returns overwrite only the last.
QString plainLine(QByteArrayView bytes);

/// Reads a log while somebody else writes it: what is new each time it is asked.
///
/// Its memory does not grow with the log: of a flood only the end is read. The file may come later
/// than the reader.
class OutputLog
{
public:
    explicit OutputLog(const QString &fileName) : m_file(fileName) {}

    struct News
    {
        QStringList lines;       ///< whole, plain
        bool hasSkipped = false; ///< bytes before them were passed over: there were too many
        std::optional<ToldProgress> progress; ///< the last that was told

        bool isEmpty() const { return lines.isEmpty() && !progress; }
    };

    /// The lines that have been completed since the last call; with `isAtEnd` also the last one
    /// where its end is missing.
    News readNews(bool isAtEnd = false);

private:
    static constexpr qint64 readLimit = 64 * 1024;

    void take(QByteArrayView line, News &news);

    QFile m_file;
    qint64 m_position = 0;
    QByteArray m_begun; ///< of a line whose end has not come yet
};

} // namespace stepwise
