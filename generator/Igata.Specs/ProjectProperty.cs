using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs;

/// <summary>A property of a project that has a few values.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Values">The values, in lower case.</param>
public sealed record ProjectProperty(string Name, EquatableArray<string> Values)
{
    public const string Client = "client", Server = "server", Webhooks = "webhooks";
    public const string Public = "public", Internal = "internal";
    public const string InOrder = "in-order", Table = "table";

    /// <summary>The parts of an API that are generated.</summary>
    public static ProjectProperty Parts { get; } = new("IgataParts", [Client, Server, Webhooks]);

    /// <summary>The accessibility of the generated types.</summary>
    public static ProjectProperty Accessibility { get; } = new("IgataAccessibility", [Public, Internal]);

    /// <summary>The form of the readers of records.</summary>
    public static ProjectProperty Readers { get; } = new("IgataReaders", [InOrder, Table]);

    /// <summary>Returns whether a value is one of the property. Case does not matter.</summary>
    public bool Accepts(string value) => Values.Contains(value.ToLowerInvariant());

    /// <summary>Returns a message for a value that the property does not have.</summary>
    public string DescribeUnknown(string value) =>
        Catalog.UnknownPropertyValue.FormatMessage(Name, value, $"{string.Join(", ", Values.Take(Values.Count - 1).Select(known => $"'{known}'"))} or '{Values[Values.Count - 1]}'", SpellingSuggestion.Create(value, [.. Values]));
}
