using System.Text;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;

namespace Igata.Runtime.Options;

/// <summary>An endpoint whose host contains values of each request. The variables of the options are in it already.</summary>
internal sealed class HostEndpoint
{
    private readonly Uri? _replacement;
    private readonly List<(string Before, string Member, bool AllowsDots)> _parts;
    private readonly string _rest;

    /// <param name="replacement">The endpoint of the options, which requests are sent to instead; or null.</param>
    /// <param name="parts">The text before each member, its name, and whether its values can contain dots.</param>
    /// <param name="rest">The text after the last member.</param>
    public HostEndpoint(Uri? replacement, List<(string Before, string Member, bool AllowsDots)> parts, string rest)
    {
        _replacement = replacement;
        _parts = parts;
        _rest = rest;
    }

    /// <summary>Returns the endpoint of a request. Values that cannot be in a host are added to the violations.</summary>
    /// <param name="values">The values of the request.</param>
    /// <param name="violations">Receives the values that cannot be in a host.</param>
    /// <param name="host">Receives the value of the header <c>Host</c> if it differs from the host of the endpoint.</param>
    public Uri Expand(IReadOnlyList<KeyValuePair<string, string>> values, ViolationsBuilder violations, out string? host)
    {
        host = null;
        var url = new StringBuilder();
        foreach ((string before, string member, bool allowsDots) in _parts)
        {
            string value = Find(values, member);
            if (HostLabels.FindProblem(value, allowsDots) is { } problem)
            {
                violations.Add(member, "host", problem, value);
                return Unsent;
            }

            url.Append(before).Append(value);
        }

        // Only labels were added, so that the host ends where that of the template does.
        var endpoint = new Uri(url.Append(_rest).ToString());
        if (!HostLabels.FitLengths(endpoint.Host))
        {
            (_, string longest, _) = _parts.MaxBy(part => Find(values, part.Member).Length);
            violations.Add(longest, "host", $"makes the host longer than {HostLabels.MaxHostLength} characters, or one of its labels longer than {HostLabels.MaxLabelLength}", Find(values, longest));
            return Unsent;
        }

        if (_replacement is null)
        {
            return endpoint;
        }

        host = endpoint.Authority;
        return _replacement;
    }

    // A request with a violation is not sent.
    private static Uri Unsent { get; } = new("http://host.invalid/");

    private static string Find(IReadOnlyList<KeyValuePair<string, string>> values, string name)
    {
        foreach ((string key, string value) in values)
        {
            if (key == name)
            {
                return value;
            }
        }

        return "";
    }
}
