using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using Igata.Runtime.Validation;
using static Igata.Runtime.Json.Json;

namespace Igata.Runtime.Operations;

/// <summary>Reads a request on the side of the server and holds it to its rules.</summary>
internal static class RequestBody
{
    public static TRequest Read<TRequest>(string target, ReadOnlyMemory<byte> body, JsonRead<TRequest> read)
        where TRequest : IValidatable
    {
        // Where every member may be absent, nothing says the same as an object without members.
        TRequest request = Parse(body.IsEmpty ? "{}"u8 : body.Span, read);
        if (request.IsValid())
        {
            return request;
        }

        var violations = new Violations();
        request.Validate(violations);
        throw new InvalidRequestException(target, violations);
    }
}
