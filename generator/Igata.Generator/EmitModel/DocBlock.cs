using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>XML documentation. All text of a spec in it has passed <see cref="XmlText"/>.</summary>
internal sealed record DocBlock
{
    public static readonly DocBlock None = new();

    /// <summary>The lines of the summary.</summary>
    public EquatableArray<string> Summary { get; init; }

    /// <summary>The paragraphs of the remarks.</summary>
    public EquatableArray<string> Remarks { get; init; }

    public EquatableArray<DocException> Exceptions { get; init; }

    /// <summary>The reference of the member that the documentation is inherited from, or null.</summary>
    public string? InheritedFrom { get; init; }

    /// <param name="lines">The lines of the summary; null is omitted.</param>
    public static DocBlock Summarize(params string?[] lines) => new() { Summary = Filter(lines) };

    /// <summary>Returns the same documentation with more paragraphs in the remarks; null is omitted.</summary>
    public DocBlock Remark(params string?[] paragraphs) => CountEmpty(paragraphs) == paragraphs.Length ? this : this with { Remarks = [.. Remarks, .. Filter(paragraphs)] };

    private static EquatableArray<string> Filter(string?[] lines)
    {
        var texts = new string[lines.Length - CountEmpty(lines)];
        int next = 0;
        foreach (string? line in lines)
        {
            if (!string.IsNullOrEmpty(line))
            {
                texts[next++] = line!;
            }
        }

        return EquatableArray.TakeOver(texts);
    }

    private static int CountEmpty(string?[] lines)
    {
        int count = 0;
        foreach (string? line in lines)
        {
            count += string.IsNullOrEmpty(line) ? 1 : 0;
        }

        return count;
    }
}

/// <param name="Type">The exception.</param>
/// <param name="Text">The condition under which it is thrown.</param>
internal sealed record DocException(string Type, string Text);
