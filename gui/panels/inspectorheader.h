#pragma once

#include "gui/panels/glyphlabel.h"

class QLabel;

namespace stepwise {

/// The top of the inspector: what is inspected, with its glyph, and a second line.
class InspectorHeader : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorHeader(QWidget *parent = nullptr);

    void setColours(const Palette &colours);
    GlyphLabel &glyph() { return *m_glyph; }
    void setTitle(const QString &title);
    /// `state` in bold, then the rest; either may be empty.
    void setSecondLine(const QString &state, const QString &rest);

private:
    GlyphLabel *m_glyph; ///< children of the header
    QLabel *m_title;
    QLabel *m_state;
    QLabel *m_rest;
};

} // namespace stepwise
