#pragma once

#include "core/graph/taskstate.h"

#include <QColor>

#include <array>

class QPalette;

namespace stepwise {

enum class PaletteKind { Default, ColourBlindSafe, Greyscale };

/// The colours of a state: `fill` inside its box, `mark` for border, glyph and bar (and the whole
/// box when far out), `ink` for text in that colour and for glyphs on a selected row.
struct StateColours
{
    QColor fill;
    QColor mark;
    QColor ink;
};

/// Every colour of the program. The tokens' contrast is recomputed by a test.
struct Palette
{
    PaletteKind kind = PaletteKind::Default;
    bool isDark = false;
    bool isHighContrast = false; ///< edges are then at least 1.5 px wide

    QColor window;   ///< bars, dock titles
    QColor canvas;   ///< behind the graph
    QColor groupBox; ///< an expanded group on the canvas
    QColor panel;    ///< trees, fields, cards
    QColor border;   ///< separators; decoration only
    QColor control;  ///< outlines of fields and buttons, hover ring
    QColor text;
    QColor muted;  ///< second lines, units, hints
    QColor accent; ///< selection ring, links, primary button
    QColor onAccent;
    QColor selection; ///< a selected row; its text keeps its colour
    QColor heldTint;  ///< banner, root cause in the inspector
    QColor edge;      ///< an edge that is not yet due
    QColor edgeDone;  ///< a satisfied edge
    QColor heldMark;  ///< what a debugger does: held, paused, next to act
    std::array<StateColours, taskStateCount> states;

    const StateColours &of(TaskState state) const
    {
        return states[static_cast<std::size_t>(state)];
    }

    /// Whether text and glyph inside the box are not those of the other states (greyscale only).
    bool isInverted(TaskState state) const;
    QColor nameOn(TaskState state) const;       ///< a task's name on the state's fill
    QColor secondLineOn(TaskState state) const; ///< the line below it
    QColor glyphOn(TaskState state) const;      ///< the glyph beside them

    static Palette of(PaletteKind kind, bool isDark);
    /// Colours of a system in high contrast; states differ by glyph and pattern alone.
    static Palette highContrast(const QPalette &system);
};

} // namespace stepwise
