using System.ComponentModel;
using Igata.Runtime.Validation.Patterns;

namespace Igata.Runtime.CompilerServices;

/// <summary>A pattern of a string that generated code cannot check in one pass. It is checked in linear time, without backtracking.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextPattern
{
    private readonly PatternSet _patterns;

    /// <summary>Creates a pattern.</summary>
    /// <param name="patterns">
    /// The pattern in the normal form that the generator writes. Before it stand its look-aheads, each as <c>^(?=…)</c> or <c>^(?!…)</c>.
    /// </param>
    /// <exception cref="ArgumentException">The text is not in the normal form.</exception>
    public TextPattern(params string[] patterns)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        _patterns = new PatternSet(patterns);
    }

    /// <summary>Returns whether the pattern matches anywhere in a text. Its anchors stand for the start and the very end.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it matches.</returns>
    public bool IsMatch(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _patterns.IsMatch(text);
    }
}
