#pragma once

#include <QByteArrayView>
#include <QLatin1String>

#include <vector>

namespace stepwise {

/// The outline of a YAML (or JSON) text, to tell what kind of file it is: the keys at its left
/// edge, of all documents, and what stands behind them on their lines. Made of the beginning of
/// the text, in one pass; broken texts have an outline too. The text must outlive it.
class YamlSketch
{
public:
    explicit YamlSketch(QByteArrayView content);

    bool has(QLatin1String key) const;
    /// Whether some value of the key, as far as it stands on the key's line and without quotes,
    /// begins so.
    bool hasValue(QLatin1String key, QLatin1String prefix) const;
    /// Whether the key is there and its value on the next line is no element of a list.
    bool hasMap(QLatin1String key) const;
    /// Whether a line somewhere below the left edge begins with that key.
    bool hasInnerKey(QLatin1String key) const;

private:
    struct Key
    {
        QByteArrayView name;
        QByteArrayView value; ///< on the same line; without quotes
        bool isList = false;
    };

    void sketchBlock();
    void sketchFlow();
    void addLine(QByteArrayView line);

    QByteArrayView m_text;
    std::vector<Key> m_keys;
};

} // namespace stepwise
