#pragma once

#include "core/execution/session.h"
#include "tests/support/documenttext.h"
#include "tests/support/runs.h"
#include "tests/support/tracewords.h"

namespace stepwise::testing {

/// A session that has a document and goes flat out.
struct Open : Session
{
    explicit Open(const QString &text)
    {
        setPace(0);
        setDocument(documentFromText(text));
    }

    QString words() const { return traceWords(log(), document().graph); }
    TaskId task(const char *key) const { return taskOf(document(), key); }
    TaskState stateOf(const char *key) const { return state()[task(key)].state; }
};

} // namespace stepwise::testing
