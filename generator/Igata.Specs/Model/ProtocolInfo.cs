namespace Igata.Specs.Model;

/// <summary>The definition of a protocol in the language. The table has one row for each <see cref="Protocol"/>.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Keyword">The name of the protocol in a spec.</param>
/// <param name="Request">The keyword of a request that is one JSON value; for REST, the keyword of examples without a path.</param>
/// <param name="Response">The keyword of a response that is one JSON value.</param>
/// <param name="Operation">The name of what identifies an operation on the wire.</param>
public sealed record ProtocolInfo(Protocol Protocol, string Keyword, string Request, string Response, string Operation)
{
    /// <summary>All rows, in the order of the enum.</summary>
    public static IReadOnlyList<ProtocolInfo> All { get; } =
    [
        new(Protocol.TargetHeader, "target-header", "request", "response", "target"),
        new(Protocol.JsonRpc, "json-rpc", "params", "result", "method"),
        new(Protocol.Rest, "rest", "request", "response", "verb and path"),
    ];

    // A keyword in capitals is an error, but the rest of the spec is meant for its protocol.
    private static readonly Dictionary<string, ProtocolInfo> ByKeyword = All.ToDictionary(row => row.Keyword, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the row with a keyword in any case, or null.</summary>
    internal static ProtocolInfo? Find(string? keyword) => ByKeyword.TryGetValue(keyword ?? "", out ProtocolInfo? row) ? row : null;
}

/// <summary>Provides the rows of the table as an extension method of the enum.</summary>
public static class ProtocolExtensions
{
    public static ProtocolInfo GetInfo(this Protocol protocol) => ProtocolInfo.All[(int)protocol];
}
