using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Operations;

/// <summary>Reads and validates a request on a server.</summary>
internal static class RequestBodyReader
{
    // If all members are optional, an empty body is equivalent to an object without members.
    public static TRequest Read<TRequest>(ApiOperation operation, ReadOnlyMemory<byte> body, JsonReaderFunc<TRequest> read)
        where TRequest : IValidatable =>
        Validate(operation.Name, Parse(operation, !body.IsEmpty ? ParameterStructure.Convert(operation, body.Span) : operation.IsPositional ? "[]"u8 : "{}"u8, read));

    /// <summary>Reads a request from its parts.</summary>
    public static TRequest Read<TRequest>(ApiOperation operation, HttpRequestParts request, HttpRequestReader<TRequest> read)
        where TRequest : IValidatable
    {
        request.ConcealsBody = operation.HoldsSecrets;
        return Validate(operation.Name, read(request));
    }

    private static TRequest Parse<TRequest>(ApiOperation operation, ReadOnlySpan<byte> body, JsonReaderFunc<TRequest> read)
    {
        try
        {
            return JsonCodec.Parse(body, read, 64, null, JsonDirection.Request);
        }
        catch (JsonFormatException exception) when (operation.HoldsSecrets)
        {
            exception.Conceal(body);
            throw;
        }
    }

    /// <exception cref="InvalidRequestException">The request violates a limit or rule of the spec.</exception>
    public static TRequest Validate<TRequest>(string operation, TRequest request)
        where TRequest : IValidatable =>
        ViolationsBuilder.Find(request) is { } violations ? throw new InvalidRequestException(operation, violations) : request;
}
