using Igata.Import.Model;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <summary>Describes stability and versions.</summary>
internal static class Lifecycles
{
    /// <summary>Adds the keywords that are set, each once.</summary>
    public static void Add(SpecMap map, Lifecycle lifecycle)
    {
        AddText(map, "stability", lifecycle.Stability);
        AddText(map, "since", lifecycle.Since);
        AddText(map, "until", lifecycle.Until);
        AddText(map, "replaced-by", lifecycle.ReplacedBy);
    }

    private static void AddText(SpecMap map, string keyword, string? text)
    {
        if (text is not null && map[keyword] is null)
        {
            map.Add(keyword, text, SpecTextKind.Text);
        }
    }
}
