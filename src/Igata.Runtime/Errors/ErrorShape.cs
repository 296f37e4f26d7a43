using System.Buffers;
using System.Globalization;
using System.Net;
using Igata.Runtime.Json;

namespace Igata.Runtime.Errors;

/// <summary>Where an API puts the code and the message of an error.</summary>
public sealed record ErrorShape
{
    /// <summary>A JSON Pointer to the code in the body.</summary>
    public string? CodePointer { get; init; }

    /// <summary>The code begins behind the last of these, as in <c>namespace#Code</c>.</summary>
    public string? CodeAfter { get; init; }

    /// <summary>The header that holds the code; it comes before the body.</summary>
    public string? CodeHeader { get; init; }

    /// <summary>A JSON Pointer to the message in the body.</summary>
    public string? MessagePointer { get; init; }

    internal string? CodeOf(JsonData body, IReadOnlyDictionary<string, string> headers, HttpStatusCode status)
    {
        if (CodePointer is null && CodeHeader is null)
        {
            return ((int)status).ToString(CultureInfo.InvariantCulture);
        }

        string? code = CodeHeader is not null && headers.TryGetValue(CodeHeader, out string? header)
            ? header
            : JsonPointer.Text(body, CodePointer);
        int after = code is null || string.IsNullOrEmpty(CodeAfter) ? -1 : code.LastIndexOf(CodeAfter, StringComparison.Ordinal);
        return after < 0 ? code : code![(after + CodeAfter!.Length)..];
    }

    internal string? MessageOf(JsonData body) => JsonPointer.Text(body, MessagePointer);

    /// <summary>Writes the body of an error as a server answers it: the code and the message where this shape has them.</summary>
    /// <param name="exception">The error; when it holds a body, that is written as it is.</param>
    /// <param name="output">Where it is written.</param>
    public void Write(ApiErrorException exception, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (exception.Body.IsDefault)
        {
            Write(exception.Code, exception.ApiMessage, output);
            return;
        }

        var json = new JsonWriter(output);
        json.Data(exception.Body, 0);
        json.Flush();
    }

    /// <summary>Writes the body of an error as a server answers it: the code and the message where this shape has them.</summary>
    /// <param name="code">The code, or null.</param>
    /// <param name="message">The message, or null.</param>
    /// <param name="output">Where it is written.</param>
    public void Write(string? code, string? message, IBufferWriter<byte> output)
    {
        var json = new JsonWriter(output);
        var root = new JsonTree();
        root.Put(CodePointer, code);
        root.Put(MessagePointer, message);
        root.Write(ref json);
        json.Flush();
    }
}
