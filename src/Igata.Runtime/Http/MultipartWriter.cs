using System.ComponentModel;
using System.Text;
using Igata.Runtime.Json;
using Igata.Runtime.Validation;
using static Igata.Runtime.Json.Json;

namespace Igata.Runtime.Http;

/// <summary>The parts of a <c>multipart/form-data</c> body (RFC 7578), in the order of the wire.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class MultipartWriter
{
    private readonly Violations _violations;
    private readonly MultipartBody _body = new();

    internal MultipartWriter(Violations violations) => _violations = violations;

    internal MultipartBody Body => _body;

    /// <summary>Adds a text.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The text.</param>
    public void Add(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (PercentEncoding.IsUnicode(value))
        {
            _body.Add(Head(name, null, null), Encoding.UTF8.GetBytes(value));
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
    /// <param name="form"><see cref="TextForm.Json"/> for JSON as it is, with its media type.</param>
    public void Add<T>(string name, T value, JsonWrite<T> write, TextForm form)
    {
        if (form == TextForm.Json)
        {
            _body.Add(Head(name, null, "application/json"), ToUtf8(value, write));
        }
        else
        {
            Add(name, ParameterText.Of(value, write));
        }
    }

    /// <summary>Adds a file, streamed. One without a name goes by the name of its part: many servers take only a part with a file name for a file.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="file">The file.</param>
    /// <param name="media">The media type of the spec, for a file that does not say its own.</param>
    public void Add(string name, MediaContent file, string? media = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        _body.Add(Head(name, file.FileName ?? name, StreamBody.MediaOf(file, media)), file);
    }

    private static byte[] Head(string name, string? fileName, string? mediaType)
    {
        var head = new StringBuilder("Content-Disposition: form-data; name=\"").Append(Quoted(name)).Append('"');
        if (fileName is not null)
        {
            head.Append("; filename=\"").Append(Quoted(fileName)).Append('"');
        }

        if (mediaType is not null)
        {
            head.Append("\r\nContent-Type: ").Append(mediaType);
        }

        return Encoding.UTF8.GetBytes(head.Append("\r\n\r\n").ToString());
    }

    // As browsers do: a quote or a line break would end the name and let it say more.
    private static string Quoted(string text) => text
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
