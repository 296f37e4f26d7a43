using System.Text.Json.Nodes;
using Igata.Specs.Model;

namespace Igata.Export.Schemas;

/// <summary>Adds documentation and life cycles.</summary>
internal static class Descriptions
{
    /// <summary>Adds the summary and the remarks as one description.</summary>
    public static void Add(JsonObject target, Docs docs) => target.SetText("description", Join(docs));

    /// <summary>Returns the summary and the remarks as paragraphs, or null.</summary>
    public static string? Join(Docs docs) => docs.Summary is null ? docs.Remarks : docs.Remarks is null ? docs.Summary : $"{docs.Summary}\n\n{docs.Remarks}";

    /// <summary>Adds what the stability and the versions of an item are.</summary>
    /// <param name="target">The item.</param>
    /// <param name="lifecycle">The life cycle.</param>
    /// <param name="find">Returns the name on the wire of an item of the same kind by its C# name.</param>
    public static void Add(JsonObject target, Lifecycle lifecycle, Func<string, string?> find)
    {
        target.SetFlag("deprecated", lifecycle.Stability is Stability.Deprecated or Stability.Removed);
        target.SetText(Extensions.Stability, lifecycle.Stability is Stability.Stable or Stability.Deprecated ? null : Format(lifecycle.Stability));
        target.SetText(Extensions.Since, lifecycle.Since);
        target.SetText(Extensions.Until, lifecycle.Until);
        target.SetText(Extensions.ReplacedBy, lifecycle.ReplacedBy is { } name ? find(name) ?? name : null);
    }

    /// <summary>Returns the word of the language.</summary>
    public static string Format(Stability stability) => stability switch
    {
        Stability.Stable => "stable",
        Stability.Experimental => "experimental",
        Stability.Deprecated => "deprecated",
        Stability.Unimplemented => "unimplemented",
        Stability.Removed => "removed",
        _ => throw new InvalidOperationException($"The stability {stability} is not defined."),
    };
}
