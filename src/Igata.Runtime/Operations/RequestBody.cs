using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using Igata.Runtime.Transport;
using Igata.Runtime.Validation;
using static Igata.Runtime.Json.Json;

namespace Igata.Runtime.Operations;

/// <summary>Reads a request on the side of the server and holds it to its rules.</summary>
internal static class RequestBody
{
    // Where every member may be absent, nothing says the same as an object without members.
    public static TRequest Read<TRequest>(ApiOperation operation, ReadOnlyMemory<byte> body, JsonRead<TRequest> read)
        where TRequest : IValidatable =>
        Checked(operation.Name, Parse(!body.IsEmpty ? body.Span : operation.IsPositional ? "[]"u8 : "{}"u8, read));

    /// <exception cref="InvalidRequestException">The request breaks a limit or rule.</exception>
    public static TRequest Checked<TRequest>(string operation, TRequest request)
        where TRequest : IValidatable
    {
        if (request.IsValid())
        {
            return request;
        }

        var violations = new Violations();
        request.Validate(violations);
        throw new InvalidRequestException(operation, violations);
    }
}
