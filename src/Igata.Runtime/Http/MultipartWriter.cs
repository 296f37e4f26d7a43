using System.ComponentModel;
using System.Text;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>Writes the parts of a <c>multipart/form-data</c> body (RFC 7578) in wire order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartWriter
{
    private readonly ViolationsBuilder _violations;
    private readonly MultipartRequestContent _body = new();

    internal MultipartWriter(ViolationsBuilder violations) => _violations = violations;

    internal MultipartRequestContent Body => _body;

    /// <summary>Adds a string.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The text.</param>
    public void Add(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (PercentEncoding.IsWellFormed(value))
        {
            _body.Add(BuildPartHeader(name, null, null), Encoding.UTF8.GetBytes(value));
        }
        else
        {
            _violations.Add(name, "text", "must be valid Unicode");
        }
    }

    /// <summary>Adds a value: as JSON, as the content of a JSON string, or as the literal of a scalar.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">The delegate that writes the value as JSON.</param>
    /// <param name="format">The mapping of the value to text. <see cref="ParameterFormat.Json"/> for unchanged JSON with its media type.</param>
    public void Add<T>(string name, T value, JsonWriterAction<T> write, ParameterFormat format)
    {
        if (format == ParameterFormat.Json)
        {
            _body.Add(BuildPartHeader(name, null, "application/json"), JsonCodec.ToUtf8(value, write, JsonDirection.Request));
        }
        else
        {
            Add(name, ParameterText.Format(value, write));
        }
    }

    /// <summary>Adds a value whose members are parts of their own. A list or a map without entries is not sent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">The delegate that writes the value as JSON.</param>
    /// <param name="shape">The structure of the value.</param>
    /// <param name="nesting">How the parts are named.</param>
    public void AddNested<T>(string name, T value, JsonWriterAction<T> write, NestedShape shape, ParameterNesting nesting) =>
        new NestedParameterWriter(nesting, Add, (part, message) => _violations.Add(part, "text", message)).Write(name, NestedParameterWriter.ToJson(value, write), shape);

    /// <summary>
    /// Adds a streamed file. A file without a name gets the name of its part, because many servers treat only parts with a file
    /// name as files.
    /// </summary>
    /// <param name="name">The wire name.</param>
    /// <param name="file">The file.</param>
    /// <param name="mediaType">The media type of the spec, which is used if the file has none.</param>
    public void Add(string name, MediaContent file, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.FileName?.Any(static c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')) == true)
        {
            _violations.Add(name, "fileName", "must not contain a control character in its file name");
            return;
        }

        _body.Add(BuildPartHeader(name, file.FileName ?? name, StreamedContent.GetMediaType(file, mediaType)), file);
    }

    private static byte[] BuildPartHeader(string name, string? fileName, string? mediaType)
    {
        var header = new StringBuilder("Content-Disposition: form-data; name=\"").Append(EscapeQuotedText(name)).Append('"');
        if (fileName is not null)
        {
            header.Append("; filename=\"").Append(EscapeQuotedText(fileName)).Append('"');
        }

        if (mediaType is not null)
        {
            header.Append("\r\nContent-Type: ").Append(mediaType);
        }

        return Encoding.UTF8.GetBytes(header.Append("\r\n\r\n").ToString());
    }

    // Escapes as browsers do, because a quote or a line break would end the name and allow header injection.
    private static string EscapeQuotedText(string text) => text
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
