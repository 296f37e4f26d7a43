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
            return reader.ReportAndRecover(Catalog.EmptyTypeExpression, scalar.Location);
        }

        TypeExpr read = reader.ReadUnion();
        return read is ErrorTypeExpr || reader._position == reader._tokens.Count
            ? read
            : reader.ReportAndRecover(Catalog.UnexpectedTypeToken, reader._tokens[reader._position].Location, scalar.Text, reader._tokens[reader._position - 1].Text, reader._tokens[reader._position].Text);
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
            : terms.TrueForAll(IsNull) ? ReportAndRecover(Catalog.NullAlone, terms[0].Location, _scalar.Text)
            : terms.Count == 1 ? terms[0]
            : new UnionExpr(Flatten(terms), GetLocationFrom(start));
    }

    private TypeExpr ReadTerm()
    {
        int start = _position;
        if (_position == _tokens.Count)
        {
            return ReportAndRecover(Catalog.MissingTypeOperand, _scalar.Location, _scalar.Text, _tokens[_position - 1].Text);
        }

        if (++_depth > MaxDepth)
        {
            return ReportAndRecover(Catalog.TypeNestingTooDeep, _tokens[_position].Location, _scalar.Text, MaxDepth);
        }

        TypeToken token = _tokens[_position++];
        TypeExpr term = token.Text switch
        {
            "(" => ReadGroup(),
            "list" or "set" or "map" => ReadGeneric(token, start),
            "string" or "bytes" or "base64url" when _position < _tokens.Count && _tokens[_position].Text == "of" => ReadGeneric(token, start),
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
        return inner is ErrorTypeExpr || TrySkip(")") ? inner : ReportAndRecover(Catalog.MissingTypeParenthesis, _scalar.Location, _scalar.Text);
    }

    private TypeExpr ReadGeneric(TypeToken token, int start)
    {
        if (!TrySkip("of"))
        {
            return ReportAndRecover(Catalog.MissingOf, token.Location, _scalar.Text, token.Text);
        }

        TypeExpr item = ReadTerm();
        return item is ErrorTypeExpr ? item
            : IsNull(item) ? ReportAndRecover(Catalog.NullItem, item.Location, _scalar.Text)
            : token.Text == "map" ? new MapExpr(item, GetLocationFrom(start))
            : ScalarNames.Find(token.Text) is { } form ? new EncodedExpr(form, item, GetLocationFrom(start))
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
            : ReportAndRecover(Catalog.UnknownBuiltInType, token.Location, token.Text, SpellingSuggestion.CreateForType(token.Text, ScalarNames.Text, ScalarNames.All));
    }

    private ErrorTypeExpr ReportAndRecover(DiagnosticRule rule, SourceLocation location, params object[] args)
    {
        _diagnostics.Add(rule, location, args);
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
