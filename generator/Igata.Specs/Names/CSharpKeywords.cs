namespace Igata.Specs.Names;

/// <summary>The keywords of C#. A table of ours, so that <c>igata check</c> can generate code without a compiler.</summary>
public static class CSharpKeywords
{
    /// <summary>Words that are keywords everywhere.</summary>
    public static IReadOnlyCollection<string> Reserved { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "bool", "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "double", "float", "decimal", "string", "char", "void", "object", "typeof", "sizeof", "null", "true",
        "false", "if", "else", "while", "for", "foreach", "do", "switch", "case", "default", "try", "catch", "finally", "lock", "goto", "break", "continue", "return", "throw", "public",
        "private", "internal", "protected", "static", "readonly", "sealed", "const", "fixed", "stackalloc", "volatile", "new", "override", "abstract", "virtual", "event", "extern", "ref",
        "out", "in", "is", "as", "params", "__arglist", "__makeref", "__reftype", "__refvalue", "this", "base", "namespace", "using", "class", "struct", "interface", "enum", "delegate",
        "checked", "unchecked", "unsafe", "operator", "explicit", "implicit",
    };

    /// <summary>Words that are keywords in some places only.</summary>
    public static IReadOnlyCollection<string> Contextual { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "yield", "partial", "alias", "global", "assembly", "module", "type", "field", "method", "param", "property", "typevar", "get", "set", "add", "remove", "where", "from", "group",
        "join", "into", "let", "by", "select", "orderby", "on", "equals", "ascending", "descending", "nameof", "async", "await", "when", "or", "and", "not", "with", "init", "record",
        "managed", "unmanaged", "required", "scoped", "file",
    };
}
