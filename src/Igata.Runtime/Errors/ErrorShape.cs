using System.Buffers;
using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Globalization;
using System.Net;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

/// <summary>Where an API puts the code and the message of an error.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ErrorShape
{
    private readonly IReadOnlyList<string>? _codePointers;
    private readonly IReadOnlyList<string>? _messagePointers;
    private readonly IReadOnlyDictionary<string, string>? _retryAfterHeaders;

    /// <summary>JSON Pointers to where the code may stand in the body; the first that is there counts. Of JSON-RPC the body is <c>error.data</c>.</summary>
    public IReadOnlyList<string> CodePointers { get => _codePointers ?? []; init => _codePointers = value; }

    /// <summary>The code begins behind the last of these, as in <c>namespace#Code</c>.</summary>
    public string? CodeAfter { get; init; }

    /// <summary>The code ends before the first of these, as in <c>Code:details</c>; looked for behind <see cref="CodeAfter"/>.</summary>
    public string? CodeBefore { get; init; }

    /// <summary>The header that may hold the code; it comes before the body.</summary>
    public string? CodeHeader { get; init; }

    /// <summary>JSON Pointers to where the message may stand in the body; the first that is there counts.</summary>
    public IReadOnlyList<string> MessagePointers { get => _messagePointers ?? []; init => _messagePointers = value; }

    /// <summary>By code, the header that tells when to try again; for all others it is <c>Retry-After</c>.</summary>
    public IReadOnlyDictionary<string, string> RetryAfterHeaders { get => _retryAfterHeaders ?? ReadOnlyDictionary<string, string>.Empty; init => _retryAfterHeaders = value; }

    /// <summary>The codes of errors that no other try will cure, however long it waits.</summary>
    public IReadOnlyList<string> NonRetryableCodes { get; init; } = [];

    /// <summary>Whether errors are the error objects of JSON-RPC, whose <c>code</c> and <c>message</c> count where nothing else is found.</summary>
    public bool IsJsonRpc { get; init; }

    internal string? GetCode(JsonData body, IReadOnlyDictionary<string, string> headers, HttpStatusCode status)
    {
        if (IsJsonRpc || (CodePointers.Count == 0 && CodeHeader is null))
        {
            return ((int)status).ToString(CultureInfo.InvariantCulture);
        }

        return CodeHeader is not null && headers.TryGetValue(CodeHeader, out string? header) ? TrimCode(header) : ReadCode(body);
    }

    /// <summary>The code in a body.</summary>
    internal string? ReadCode(JsonData body) => FindFirst(body, CodePointers) is { } code ? TrimCode(code) : null;

    internal string? GetMessage(JsonData body) => FindFirst(body, MessagePointers);

    /// <summary>The error object of JSON-RPC; the code and the message in its data come first.</summary>
    internal ErrorDetails ReadJsonRpc(ReadOnlySpan<byte> error)
    {
        JsonData errorObject = JsonData.Parse(error);
        errorObject.TryGet("data", out JsonData data);
        string? message = errorObject.TryGet("message", out JsonData text) && text.Kind == JsonKind.String ? text.GetString() : null;
        return new(ReadCode(data) ?? ReadJsonRpcCode(error), GetMessage(data) ?? message, data, data.Utf8.ToArray());
    }

    /// <summary>The number in an error object of JSON-RPC, as text; null if there is none.</summary>
    internal static string? ReadJsonRpcCode(ReadOnlySpan<byte> error) =>
        JsonData.Parse(error).TryGet("code", out JsonData code) && code.Kind == JsonKind.Number ? code.ToString() : null;

    private static string? FindFirst(JsonData body, IReadOnlyList<string> pointers)
    {
        foreach (string pointer in pointers)
        {
            if (JsonPointer.ReadText(body, pointer) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private string TrimCode(string code)
    {
        int prefixIndex = string.IsNullOrEmpty(CodeAfter) ? -1 : code.LastIndexOf(CodeAfter, StringComparison.Ordinal);
        string trimmed = prefixIndex < 0 ? code : code[(prefixIndex + CodeAfter!.Length)..];
        int suffixIndex = string.IsNullOrEmpty(CodeBefore) ? -1 : trimmed.IndexOf(CodeBefore, StringComparison.Ordinal);
        return suffixIndex < 0 ? trimmed : trimmed[..suffixIndex];
    }

    /// <summary>Writes the body of an error as a server answers it: the code and the message where this shape has them.</summary>
    /// <param name="exception">The error; when it holds a body, that is written as it is.</param>
    /// <param name="output">Where it is written; nothing when the shape has a place for neither code nor message.</param>
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
    /// <param name="output">Where it is written; nothing when the shape has a place for neither.</param>
    public void Write(string? code, string? message, IBufferWriter<byte> output)
    {
        if (CodePointers.Count == 0 && MessagePointers.Count == 0)
        {
            return;
        }

        var json = new JsonWriter(output);
        var root = new JsonTree();
        root.SetValue(CodePointers.Count == 0 ? null : CodePointers[0], code);
        root.SetValue(MessagePointers.Count == 0 ? null : MessagePointers[0], message);
        root.Write(ref json);
        json.Flush();
    }
}
