using System.Buffers;
using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Globalization;
using System.Net;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

/// <summary>The positions of the code and the message in the error responses of an API.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ErrorShape
{
    private readonly IReadOnlyList<string>? _codePointers;
    private readonly IReadOnlyList<string>? _messagePointers;
    private readonly IReadOnlyDictionary<string, string>? _retryAfterHeaders;
    private readonly IReadOnlyDictionary<string, RetryAfterFormat>? _retryAfterFormats;
    private readonly IReadOnlyDictionary<string, ErrorShape>? _operations;
    private readonly IReadOnlyList<ErrorTest>? _tests;

    // Whether a body with a status below 400 can be an error, of any operation. A field, because every call reads it.
    internal readonly bool HasTests;

    /// <summary>Gets the JSON Pointers to the code in the body. The first one that resolves is used. For JSON-RPC, the body is <c>error.data</c>.</summary>
    public IReadOnlyList<string> CodePointers { get => _codePointers ?? []; init => _codePointers = value; }

    /// <summary>Gets the separator after whose last occurrence the code begins, as in <c>namespace#Code</c>.</summary>
    public string? CodeAfter { get; init; }

    /// <summary>
    /// Gets the separator before whose first occurrence the code ends, as in <c>Code:details</c>. It is searched after
    /// <see cref="CodeAfter"/>.
    /// </summary>
    public string? CodeBefore { get; init; }

    /// <summary>Gets the name of the header that may contain the code. It takes precedence over the body.</summary>
    public string? CodeHeader { get; init; }

    /// <summary>Gets the JSON Pointers to the message in the body. The first one that resolves is used.</summary>
    public IReadOnlyList<string> MessagePointers { get => _messagePointers ?? []; init => _messagePointers = value; }

    /// <summary>Gets the name of the header with the retry delay for each code. All other codes use <c>Retry-After</c>.</summary>
    public IReadOnlyDictionary<string, string> RetryAfterHeaders { get => _retryAfterHeaders ?? ReadOnlyDictionary<string, string>.Empty; init => _retryAfterHeaders = value; }

    /// <summary>Gets the format of the header with the retry delay for each code whose spec declares it.</summary>
    public IReadOnlyDictionary<string, RetryAfterFormat> RetryAfterFormats { get => _retryAfterFormats ?? ReadOnlyDictionary<string, RetryAfterFormat>.Empty; init => _retryAfterFormats = value; }

    /// <summary>Gets the codes of errors that a retry cannot resolve.</summary>
    public IReadOnlyList<string> NonRetryableCodes { get; init; } = [];

    /// <summary>
    /// Gets all codes of the spec if some of them are statuses, such as <c>404</c>, or classes of statuses, such as <c>4XX</c>, which apply to
    /// errors without a code of the spec; otherwise nothing.
    /// </summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Gets the tests that a body with a status below 400 must satisfy to be an error. If there are none, no such body is an error.</summary>
    public IReadOnlyList<ErrorTest> Tests
    {
        get => _tests ?? [];
        init
        {
            _tests = value;
            HasTests |= value.Count > 0;
        }
    }

    /// <summary>Gets the shapes of the operations whose errors differ from those of the API, by the names of the operations.</summary>
    public IReadOnlyDictionary<string, ErrorShape> Operations
    {
        get => _operations ?? ReadOnlyDictionary<string, ErrorShape>.Empty;
        init
        {
            _operations = value;
            HasTests |= value.Values.Any(static shape => shape.HasTests);
        }
    }

    /// <summary>Gets whether bodies of errors that are not JSON are read in full.</summary>
    public bool HasContent { get; init; }

    /// <summary>Gets whether errors are JSON-RPC error objects. Their <c>code</c> and <c>message</c> are used where nothing else is found.</summary>
    public bool IsJsonRpc { get; init; }

    /// <summary>Returns the shape of the errors of an operation.</summary>
    /// <param name="operation">The name of the operation.</param>
    public ErrorShape ForOperation(string operation) => _operations is not null && _operations.TryGetValue(operation, out ErrorShape? own) ? own : this;

    /// <summary>Returns the code of the spec that describes an error: its code, its status, or the class of its status. Without one, the code itself.</summary>
    /// <param name="code">The code of the error, or null.</param>
    /// <param name="status">The HTTP status code.</param>
    public string FindCode(string? code, HttpStatusCode status)
    {
        if (Codes.Count == 0 || (code is not null && Codes.Contains(code)))
        {
            return code ?? "";
        }

        string text = ((int)status).ToString(CultureInfo.InvariantCulture);
        return Codes.Contains(text) ? text
            : (int)status is >= 400 and <= 599 && text[0] + "XX" is var statusClass && Codes.Contains(statusClass) ? statusClass
            : code ?? "";
    }

    /// <summary>Returns whether a body with a status below 400 is an error.</summary>
    internal bool IsError(ReadOnlySpan<byte> body, int maxDepth)
    {
        int start = JsonParsing.SkipWhitespace(body, 0);
        if (Tests.Count == 0 || start >= body.Length || body[start] != '{')
        {
            return false;
        }

        try
        {
            int end = JsonSkipper.SkipValue(body, start, 0, maxDepth);
            ReadOnlySpan<byte> json = body[start..end];
            return JsonParsing.SkipWhitespace(body, end) == body.Length && AreSatisfied(json, maxDepth);
        }
        catch (JsonFormatException)
        {
            // The reader of the response reports what is wrong with it.
            return false;
        }
    }

    private bool AreSatisfied(ReadOnlySpan<byte> json, int maxDepth)
    {
        foreach (ErrorTest test in Tests)
        {
            if (!test.IsSatisfiedBy(json, maxDepth))
            {
                return false;
            }
        }

        return true;
    }

    internal string? GetCode(JsonData body, IReadOnlyDictionary<string, string> headers, HttpStatusCode status)
    {
        if (IsJsonRpc || (CodePointers.Count == 0 && CodeHeader is null))
        {
            return ((int)status).ToString(CultureInfo.InvariantCulture);
        }

        return CodeHeader is not null && headers.TryGetValue(CodeHeader, out string? header) ? TrimCode(header) : ReadCode(body);
    }

    /// <summary>Reads the code from a body.</summary>
    internal string? ReadCode(JsonData body) => FindFirst(body, CodePointers) is { } code ? TrimCode(code) : null;

    internal string? GetMessage(JsonData body) => FindFirst(body, MessagePointers);

    /// <summary>Reads the details from an error object of JSON-RPC. A code and a message in its data take precedence.</summary>
    internal ErrorDetails ReadJsonRpc(ReadOnlySpan<byte> error)
    {
        JsonData errorObject = JsonData.Parse(error);
        errorObject.TryGet("data", out JsonData data);
        string? message = errorObject.TryGet("message", out JsonData text) && text.Kind == JsonKind.String ? JsonStringReader.ReadDisplayText(text.Utf8) : null;
        return new(ReadCode(data) ?? ReadJsonRpcCode(error), GetMessage(data) ?? message, data, data.Utf8.ToArray());
    }

    /// <summary>Returns the number in an error object of JSON-RPC as text, or null if there is none.</summary>
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

    /// <summary>Writes the body of an error response, with the code and the message at the positions that this shape defines.</summary>
    /// <param name="exception">The exception. The code and the message are added to its body where the body has none.</param>
    /// <param name="output">The output. Nothing is written if there is no body, and the shape defines no position for the code and the message.</param>
    public void Write(ApiErrorException exception, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Write(exception.Code, exception.ApiMessage, exception.Body, output);
    }

    /// <summary>Writes the body of an error response, with the code and the message at the positions that this shape defines.</summary>
    /// <param name="code">The code, or null.</param>
    /// <param name="message">The message, or null.</param>
    /// <param name="output">The output. Nothing is written if the shape defines no position for the code and the message.</param>
    public void Write(string? code, string? message, IBufferWriter<byte> output) => Write(code, message, default, output);

    private void Write(string? code, string? message, JsonData body, IBufferWriter<byte> output)
    {
        if (body.IsDefault && CodePointers.Count == 0 && MessagePointers.Count == 0 && Tests.Count == 0)
        {
            return;
        }

        var tree = new JsonTree(body);
        foreach (ErrorTest test in Tests)
        {
            tree.Set(test.Pointer, test.Example);
        }

        if (CodePointers.Count > 0 && FindFirst(body, CodePointers) is null && code is not ("4XX" or "5XX"))
        {
            tree.SetText(CodePointers[0], code);
        }

        if (MessagePointers.Count > 0 && FindFirst(body, MessagePointers) is null)
        {
            tree.SetText(MessagePointers[0], message);
        }

        var json = new JsonWriter(output);
        tree.Write(ref json);
        json.Flush();
    }
}
