namespace Igata.Runtime.Webhooks;

/// <summary>The form of the header that contains the signature: one part, or several between separators.</summary>
internal sealed class SignatureHeader
{
    private const string Signature = "{signature}";
    private const string Timestamp = "{timestamp}";

    private readonly IReadOnlyList<string> _parts;
    private readonly string? _separator;

    public SignatureHeader(IReadOnlyList<string> parts, string? separator)
    {
        _parts = parts;
        _separator = separator;
        HasTimestamp = parts.Any(static part => part.Contains(Timestamp, StringComparison.Ordinal));
    }

    public bool HasTimestamp { get; }

    /// <summary>Finds the signatures and the timestamps in the lines of a header. Parts of another form are ignored.</summary>
    public (List<string> Signatures, List<string> Timestamps) Read(IEnumerable<string> lines)
    {
        var signatures = new List<string>();
        var timestamps = new List<string>();
        foreach (string value in lines.SelectMany(line => _separator is null ? [line] : line.Split(_separator)).Select(static value => value.Trim()))
        {
            foreach (string part in _parts)
            {
                if (TryMatch(part, Signature, value, out string found))
                {
                    signatures.Add(found);
                }
                else if (TryMatch(part, Timestamp, value, out found))
                {
                    timestamps.Add(found);
                }
            }
        }

        return (signatures, timestamps);
    }

    public string Write(string signature, string? timestamp) => string.Join(_separator, _parts.Select(part =>
        part.Replace(Signature, signature, StringComparison.Ordinal).Replace(Timestamp, timestamp, StringComparison.Ordinal)));

    private static bool TryMatch(string part, string placeholder, string value, out string found)
    {
        int position = part.IndexOf(placeholder, StringComparison.Ordinal);
        found = "";
        if (position < 0)
        {
            return false;
        }

        ReadOnlySpan<char> before = part.AsSpan(0, position);
        ReadOnlySpan<char> after = part.AsSpan(position + placeholder.Length);
        if (value.Length < before.Length + after.Length || !value.AsSpan().StartsWith(before) || !value.AsSpan().EndsWith(after))
        {
            return false;
        }

        found = value[before.Length..^after.Length];
        return true;
    }
}
