#pragma once

#include "core/base/jsoninput.h"
#include "core/base/jsonwriter.h"
#include "core/base/result.h"
#include "core/graph/request.h"
#include "core/graph/taskgraph.h"

#include <QLatin1String>

#include <array>

namespace stepwise {

/// Requests as they stand in scripts and in recordings:
/// `{"do": "cancelTask", "task": "b", "grace": 2.0}`.
///
/// One task is "task", several are "tasks"; a grace of null or none is *at once*; "duration" is
/// in seconds. What a kind of request does not need is neither written nor read.

/// All the keys that some request has.
inline constexpr std::array<QLatin1String, 7> requestMemberKeys{
    QLatin1String("do"),    QLatin1String("task"),  QLatin1String("tasks"),
    QLatin1String("group"), QLatin1String("grace"), QLatin1String("duration"),
    QLatin1String("error"),
};

/// Writes a whole object. The ids must be of `graph`.
void writeRequest(JsonWriter &writer, const Request &request, const TaskGraph &graph);
/// Writes the members only, into an object that is open (a script's entry has one more).
void writeRequestMembers(JsonWriter &writer, const Request &request, const TaskGraph &graph);

/// Members that the request does not need are ignored, see `isRequestMember`.
Result<Request> readRequest(const JsonValue &value, const TaskGraph &graph);
/// As above; what is wrong goes to `input`.
bool readRequest(JsonInput &input, const JsonValue &value, const TaskGraph &graph,
                 Request &request);

/// Whether `member` of an object that holds a request of that kind means something there.
bool isRequestMember(RequestKind kind, const JsonValue &member);

} // namespace stepwise
