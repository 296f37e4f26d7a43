namespace Igata.Generator.EmitModel;

/// <summary>
/// Where a line of generated code may be broken: marks that stand for a space, or for a new line if the line would be too long.
/// No text of a spec contains them, because the encoders of literals and of documentation escape control characters.
/// </summary>
internal static class Layout
{
    /// <summary>If the line is too long, it is broken at every mark of this kind.</summary>
    public const string Break = "\v";

    /// <summary>If the line is too long, it is broken at the last mark of this kind that fits.</summary>
    public const string Fill = "\f";

    /// <summary>Items that are separated by commas.</summary>
    public static string JoinList(IEnumerable<string> items) => string.Join("," + Fill, items);

    /// <summary>Statements of one block.</summary>
    public static string JoinStatements(IEnumerable<string> statements) => string.Join(Fill, statements);

    /// <summary>The same inside of a statement that has breaks of its own.</summary>
    public static string Nest(string text) => text.Replace(Break, Fill);

    /// <summary>A statement under a condition; the condition is omitted if it is always true.</summary>
    public static string If(Condition condition, string statement) =>
        condition.IsTrue ? statement : $"if ({condition.Format()}){Break}{{ {statement} }}";
}
