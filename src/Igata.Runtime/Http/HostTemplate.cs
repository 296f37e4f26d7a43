namespace Igata.Runtime.Http;

/// <summary>A host with names in braces. Only the first of its values can contain dots, so that each host is read in one way.</summary>
internal sealed class HostTemplate
{
    private readonly List<(string Name, string After)> _names = [];
    private readonly string _before;

    public HostTemplate(string template)
    {
        int open = template.IndexOf('{', StringComparison.Ordinal);
        _before = (open < 0 ? template : template[..open]).ToLowerInvariant();
        while (open >= 0)
        {
            int close = template.IndexOf('}', open);
            int next = template.IndexOf('{', close);
            _names.Add((template[(open + 1)..close], (next < 0 ? template[(close + 1)..] : template[(close + 1)..next]).ToLowerInvariant()));
            open = next;
        }
    }

    /// <summary>Gets the number of characters that every host has.</summary>
    public int LiteralLength => _before.Length + _names.Sum(static part => part.After.Length);

    /// <summary>Returns the values in a host, or null if it does not have this form.</summary>
    /// <param name="host">The host as in the header <c>Host</c>, with or without a port.</param>
    public IReadOnlyList<KeyValuePair<string, string>>? Match(string host)
    {
        string rest = RemovePort(host).ToLowerInvariant();
        var values = new KeyValuePair<string, string>[_names.Count];
        for (int i = _names.Count - 1; i >= 0; i--)
        {
            (string name, string after) = _names[i];
            if (!rest.EndsWith(after, StringComparison.Ordinal))
            {
                return null;
            }

            rest = rest[..^after.Length];
            int start = i == 0 ? _before.Length : rest.LastIndexOf(_names[i - 1].After, StringComparison.Ordinal) + _names[i - 1].After.Length;
            if (start > rest.Length || (i > 0 && start < _names[i - 1].After.Length))
            {
                return null;
            }

            string value = rest[start..];
            if (HostLabels.FindProblem(value, allowsDots: i == 0) is not null)
            {
                return null;
            }

            values[i] = new(name, value);
            rest = rest[..start];
        }

        return rest == _before ? values : null;
    }

    private static string RemovePort(string host)
    {
        int port = host.LastIndexOf(':');
        return port < 0 ? host : host[..port];
    }
}
