using System.ComponentModel;
using System.Text;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>The parts of a <c>multipart/form-data</c> body (RFC 7578), in the order of the wire.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartWriter
{
    private readonly ViolationsBuilder _violations;
    private readonly MultipartRequestContent _body = new();

    internal MultipartWriter(ViolationsBuilder violations) => _violations = violations;

    internal MultipartRequestContent Body => _body;

    /// <summary>Adds a text.</summary>
    /// <param name="name">The name on the wire.</param>
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

    /// <summary>Adds a value: as JSON, or the characters of a JSON string or the literal of a scalar.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes its JSON.</param>
    /// <param name="format"><see cref="ParameterFormat.Json"/> for JSON as it is, with its media type.</param>
    public void Add<T>(string name, T value, JsonWriterAction<T> write, ParameterFormat format)
    {
        if (format == ParameterFormat.Json)
        {
            _body.Add(BuildPartHeader(name, null, "application/json"), JsonCodec.ToUtf8(value, write));
        }
        else
        {
            Add(name, ParameterText.Format(value, write));
        }
    }

    /// <summary>Adds a file, streamed. One without a name goes by the name of its part: many servers take only a part with a file name for a file.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="file">The file.</param>
    /// <param name="mediaType">The media type of the spec, for a file that does not say its own.</param>
    public void Add(string name, MediaContent file, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(file);
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

    // As browsers do: a quote or a line break would end the name and let it say more.
    private static string EscapeQuotedText(string text) => text
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
