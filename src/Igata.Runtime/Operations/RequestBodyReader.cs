using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Operations;

/// <summary>Reads a request on the side of the server and holds it to its rules.</summary>
internal static class RequestBodyReader
{
    // Where every member may be absent, nothing says the same as an object without members.
    public static TRequest Read<TRequest>(ApiOperation operation, ReadOnlyMemory<byte> body, JsonReaderFunc<TRequest> read)
        where TRequest : IValidatable =>
        Validate(operation.Name, JsonCodec.Parse(!body.IsEmpty ? body.Span : operation.IsPositional ? "[]"u8 : "{}"u8, read));

    /// <exception cref="InvalidRequestException">The request breaks a limit or rule.</exception>
    public static TRequest Validate<TRequest>(string operation, TRequest request)
        where TRequest : IValidatable
    {
        if (request.IsValid())
        {
            return request;
        }

        var violations = new ViolationsBuilder();
        request.Validate(violations);
        throw new InvalidRequestException(operation, violations.Build());
    }
}
