using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads a type expression; "of" binds tighter than "or".</summary>
internal sealed class TypeExprReader
{
    private const int MaxDepth = 100;

    private readonly YamlScalar _scalar;
    private readonly DiagnosticBag _diagnostics;
    private readonly IReadOnlyList<TypeToken> _tokens;
    private int _position;
    private int _depth;

    private TypeExprReader(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        _scalar = scalar;
        _diagnostics = diagnostics;
        _tokens = TypeToken.Split(scalar);
    }

    public static TypeExpr Read(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        var reader = new TypeExprReader(scalar, diagnostics);
        if (reader._tokens.Count == 0)
        {
            return reader.ReportAndRecover(scalar.Location, "nothing stands here.");
        }

        TypeExpr read = reader.ReadUnion();
        return read is ErrorTypeExpr || reader._position == reader._tokens.Count
            ? read
            : reader.ReportAndRecover(reader._tokens[reader._position].Location, $"after '{reader._tokens[reader._position - 1].Text}' comes 'or' or the end, not '{reader._tokens[reader._position].Text}'.");
    }

    private TypeExpr ReadUnion()
    {
        int start = _position;
        var terms = new List<TypeExpr> { ReadTerm() };
        while (terms[terms.Count - 1] is not ErrorTypeExpr && TrySkip("or"))
        {
            terms.Add(ReadTerm());
        }

        return terms[terms.Count - 1] is ErrorTypeExpr ? terms[terms.Count - 1]
            : terms.TrueForAll(IsNull) ? ReportAndRecover(terms[0].Location, "null alone is no type; write 'T or null'.")
            : terms.Count == 1 ? terms[0]
            : new UnionExpr(Flatten(terms), GetLocationFrom(start));
    }

    private TypeExpr ReadTerm()
    {
        int start = _position;
        if (_position == _tokens.Count)
        {
            return ReportAndRecover(_scalar.Location, $"a type is missing after '{_tokens[_position - 1].Text}'.");
        }

        if (++_depth > MaxDepth)
        {
            return ReportAndRecover(_tokens[_position].Location, "it is nested too deeply; give the inner part a name.");
        }

        TypeToken token = _tokens[_position++];
        TypeExpr term = token.Text switch
        {
            "(" => ReadGroup(),
            "list" or "set" or "map" => ReadGeneric(token, start),
            "true" => new LiteralExpr(JsonKind.True, token.Location),
            "false" => new LiteralExpr(JsonKind.False, token.Location),
            "null" => new LiteralExpr(JsonKind.Null, token.Location),
            _ => ReadName(token),
        };
        _depth--;
        return term;
    }

    private TypeExpr ReadGroup()
    {
        TypeExpr inner = ReadUnion();
        return inner is ErrorTypeExpr || TrySkip(")") ? inner : ReportAndRecover(_scalar.Location, "a ')' is missing.");
    }

    private TypeExpr ReadGeneric(TypeToken token, int start)
    {
        if (!TrySkip("of"))
        {
            return ReportAndRecover(token.Location, $"'{token.Text}' is followed by 'of' and a type.");
        }

        TypeExpr item = ReadTerm();
        return item is ErrorTypeExpr ? item
            : IsNull(item) ? ReportAndRecover(item.Location, "null alone is no type; write '(T or null)'.")
            : token.Text == "map" ? new MapExpr(item, GetLocationFrom(start))
            : new ListExpr(item, Distinct: token.Text == "set", GetLocationFrom(start));
    }

    private TypeExpr ReadName(TypeToken token)
    {
        if (ScalarNames.Find(token.Text) is { } kind)
        {
            return new ScalarExpr(kind, token.Location);
        }

        return token.Text[0] is >= 'A' and <= 'Z'
            ? new NameExpr(token.Text, token.Location)
            : ReportAndRecover(token.Location, $"there is no built-in type of this name.{SpellingSuggestion.Create(token.Text, ScalarNames.Text)}");
    }

    private ErrorTypeExpr ReportAndRecover(SourceLocation location, string reason)
    {
        _diagnostics.Add(Catalog.InvalidTypeExpression, location, _scalar.Text, reason);
        return new ErrorTypeExpr(location);
    }

    private bool TrySkip(string text)
    {
        bool isSkipped = _position < _tokens.Count && _tokens[_position].Text == text;
        _position += isSkipped ? 1 : 0;
        return isSkipped;
    }

    private SourceLocation GetLocationFrom(int start) => TypeToken.GetLocationBetween(_scalar, _tokens[start], _tokens[_position - 1]);

    private static bool IsNull(TypeExpr expr) => expr is LiteralExpr { Kind: JsonKind.Null };

    private static List<TypeExpr> Flatten(List<TypeExpr> terms) =>
        [.. terms.SelectMany(term => term is UnionExpr union ? union.Terms : [term])];
}
