using System.Text;

namespace Igata.Runtime.Webhooks;

/// <summary>A template with placeholders in braces, split once into what is written and what is inserted.</summary>
internal sealed class SignatureTemplate
{
    private readonly (byte[] Literal, string? Placeholder)[] _parts;

    public SignatureTemplate(string template)
    {
        var parts = new List<(byte[], string?)>();
        int position = 0;
        while (template.IndexOf('{', position) is var open and >= 0)
        {
            int close = template.IndexOf('}', open);
            parts.Add((Encoding.UTF8.GetBytes(template[position..open]), template[(open + 1)..close]));
            position = close + 1;
        }

        parts.Add((Encoding.UTF8.GetBytes(template[position..]), null));
        _parts = [.. parts];
    }

    /// <summary>Passes everything that is signed to a hash, in order.</summary>
    public void Append(SignedParts parts, Action<ReadOnlyMemory<byte>> append)
    {
        foreach ((byte[] literal, string? placeholder) in _parts)
        {
            append(literal);
            if (placeholder is not null)
            {
                append(placeholder == "body" ? parts.Body : Encoding.UTF8.GetBytes(parts.GetText(placeholder)));
            }
        }
    }
}

/// <summary>The values that a signature covers.</summary>
internal readonly struct SignedParts(ReadOnlyMemory<byte> body, string? timestamp, string? id, string? url)
{
    public ReadOnlyMemory<byte> Body => body;

    public string GetText(string placeholder) => placeholder switch
    {
        "timestamp" => timestamp ?? "",
        "id" => id ?? "",
        "url" => url ?? "",
        _ => throw new InvalidOperationException($"The placeholder {placeholder} is not defined."),
    };
}
