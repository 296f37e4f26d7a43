using Igata.Specs.Diagnostics;

namespace Igata.Specs;

/// <summary>The names of the parts of an API in the property <c>IgataParts</c>.</summary>
public static class PartNames
{
    public const string Client = "client", Server = "server", Webhooks = "webhooks";

    /// <summary>Returns a message for a name that is not that of a part.</summary>
    public static string DescribeUnknown(string name) => Catalog.UnknownPart.FormatMessage(name, SpellingSuggestion.Create(name, [Client, Server, Webhooks]));
}
