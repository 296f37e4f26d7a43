using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads a type expression; "of" binds tighter than "or".</summary>
internal sealed class TypeExprReader
{
    private const int Deepest = 100;

    private readonly YamlScalar _scalar;
    private readonly Findings _findings;
    private readonly IReadOnlyList<TypeToken> _tokens;
    private int _at;
    private int _depth;

    private TypeExprReader(YamlScalar scalar, Findings findings)
    {
        _scalar = scalar;
        _findings = findings;
        _tokens = TypeToken.Split(scalar);
    }

    public static TypeExpr Read(YamlScalar scalar, Findings findings)
    {
        var reader = new TypeExprReader(scalar, findings);
        if (reader._tokens.Count == 0)
        {
            return reader.Broken(scalar.Place, "nothing stands here.");
        }

        TypeExpr read = reader.Union();
        return read is BrokenExpr || reader._at == reader._tokens.Count
            ? read
            : reader.Broken(reader._tokens[reader._at].Place, $"after '{reader._tokens[reader._at - 1].Text}' comes 'or' or the end, not '{reader._tokens[reader._at].Text}'.");
    }

    private TypeExpr Union()
    {
        int start = _at;
        var terms = new List<TypeExpr> { Term() };
        while (terms[terms.Count - 1] is not BrokenExpr && Skip("or"))
        {
            terms.Add(Term());
        }

        return terms[terms.Count - 1] is BrokenExpr ? terms[terms.Count - 1]
            : terms.TrueForAll(IsNull) ? Broken(terms[0].Place, "null alone is no type; write 'T or null'.")
            : terms.Count == 1 ? terms[0]
            : new UnionExpr(Flat(terms), Between(start));
    }

    private TypeExpr Term()
    {
        int start = _at;
        if (_at == _tokens.Count)
        {
            return Broken(_scalar.Place, $"a type is missing after '{_tokens[_at - 1].Text}'.");
        }

        if (++_depth > Deepest)
        {
            return Broken(_tokens[_at].Place, "it is nested too deeply; give the inner part a name.");
        }

        TypeToken token = _tokens[_at++];
        TypeExpr term = token.Text switch
        {
            "(" => Group(),
            "list" or "set" or "map" => Of(token, start),
            "true" => new LiteralExpr(JsonKind.True, token.Place),
            "false" => new LiteralExpr(JsonKind.False, token.Place),
            "null" => new LiteralExpr(JsonKind.Null, token.Place),
            _ => Word(token),
        };
        _depth--;
        return term;
    }

    private TypeExpr Group()
    {
        TypeExpr inner = Union();
        return inner is BrokenExpr || Skip(")") ? inner : Broken(_scalar.Place, "a ')' is missing.");
    }

    private TypeExpr Of(TypeToken token, int start)
    {
        if (!Skip("of"))
        {
            return Broken(token.Place, $"'{token.Text}' is followed by 'of' and a type.");
        }

        TypeExpr item = Term();
        return item is BrokenExpr ? item
            : IsNull(item) ? Broken(item.Place, "null alone is no type; write '(T or null)'.")
            : token.Text == "map" ? new MapExpr(item, Between(start))
            : new ListExpr(item, Distinct: token.Text == "set", Between(start));
    }

    private TypeExpr Word(TypeToken token)
    {
        if (ScalarNames.Find(token.Text) is { } kind)
        {
            return new ScalarExpr(kind, token.Place);
        }

        return token.Text[0] is >= 'A' and <= 'Z'
            ? new NameExpr(token.Text, token.Place)
            : Broken(token.Place, $"there is no built-in type of this name.{Suggestion.For(token.Text, ScalarNames.Words)}");
    }

    private BrokenExpr Broken(Place place, string why)
    {
        _findings.Add(Catalog.BadTypeExpression, place, _scalar.Text, why);
        return new BrokenExpr(place);
    }

    private bool Skip(string text)
    {
        bool skipped = _at < _tokens.Count && _tokens[_at].Text == text;
        _at += skipped ? 1 : 0;
        return skipped;
    }

    private Place Between(int start) => TypeToken.Between(_scalar, _tokens[start], _tokens[_at - 1]);

    private static bool IsNull(TypeExpr expr) => expr is LiteralExpr { Kind: JsonKind.Null };

    private static List<TypeExpr> Flat(List<TypeExpr> terms) =>
        [.. terms.SelectMany(term => term is UnionExpr union ? union.Terms : [term])];
}
