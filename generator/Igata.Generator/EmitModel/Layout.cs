namespace Igata.Generator.EmitModel;

/// <summary>
/// Marks the places where a line of generated code may be broken. A mark becomes a space, or a new line if the line would be too long.
/// No text of a spec contains a mark, because the encoders of literals and of documentation escape control characters.
/// </summary>
internal static class Layout
{
    /// <summary>If the line is too long, it is broken at every mark of this kind.</summary>
    public const string Break = "\v";

    /// <summary>If the line is too long, it is broken at the last mark of this kind that fits.</summary>
    public const string Fill = "\f";

    /// <summary>Joins items with commas.</summary>
    public static string JoinList(IEnumerable<string> items) => string.Join("," + Fill, items);

    /// <summary>Joins the statements of one block.</summary>
    public static string JoinStatements(IEnumerable<string> statements) => string.Join(Fill, statements);

    /// <summary>Replaces breaks with fills, for a statement inside of another statement that has breaks of its own.</summary>
    public static string Nest(string text) => text.Replace(Break, Fill);

    /// <summary>Formats a statement under a condition; the condition is omitted if it is always true.</summary>
    public static string If(Condition condition, string statement) =>
        condition.IsTrue ? statement : $"if ({condition.Format()}){Break}{{ {statement} }}";
}
