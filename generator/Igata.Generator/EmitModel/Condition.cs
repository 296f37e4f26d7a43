using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>A condition of the generated code. It creates its own negation and adds parentheses where they are needed.</summary>
internal abstract record Condition
{
    public static Condition True { get; } = new Constant(true);

    public static Condition False { get; } = new Constant(false);

    public bool IsTrue => this is Constant { Value: true };

    public bool IsFalse => this is Constant { Value: false };

    /// <param name="expression">A primary expression, such as a call or a name.</param>
    public static Condition Of(string expression) => new Atom(expression, Negated: false);

    public static Condition Equal(string left, string right) => new Comparison(left, right, Negated: false);

    /// <summary>Creates a condition that a value matches one of several patterns.</summary>
    public static Condition Is(string value, params string[] patterns) => new Match(value, [.. patterns], Negated: false);

    public static Condition IsNull(string value) => Is(value, "null");

    public static Condition IsNotNull(string value) => IsNull(value).Negate();

    public static Condition HasBit(string word, BitCode bit) => new Comparison($"({word} & {bit.Mask})", "0", Negated: true);

    public static Condition All(IEnumerable<Condition> conditions) => Join(conditions, isAny: false);

    public static Condition All(params Condition[] conditions) => Join(conditions, isAny: false);

    public static Condition Any(IEnumerable<Condition> conditions) => Join(conditions, isAny: true);

    public static Condition Any(params Condition[] conditions) => Join(conditions, isAny: true);

    public abstract Condition Negate();

    /// <summary>Returns the condition as C#.</summary>
    public abstract string Format();

    /// <summary>The conditions that must all be true: the operands of a conjunction, otherwise the condition itself.</summary>
    public virtual IEnumerable<Condition> Conjuncts => IsTrue ? [] : [this];

    /// <summary>Returns the condition as an operand of <c>&amp;&amp;</c> or <c>||</c>.</summary>
    public virtual string FormatOperand() => Format();

    private static Condition Join(IEnumerable<Condition> conditions, bool isAny)
    {
        Condition[] operands =
        [
            .. conditions
                .SelectMany(condition => condition is Junction junction && junction.IsAny == isAny ? junction.Operands : (IEnumerable<Condition>)[condition])
                .Where(condition => isAny ? !condition.IsFalse : !condition.IsTrue),
        ];
        return operands.Any(condition => isAny ? condition.IsTrue : condition.IsFalse) ? (isAny ? True : False)
            : operands.Length == 0 ? (isAny ? False : True)
            : operands.Length == 1 ? operands[0]
            : new Junction([.. operands], isAny);
    }

    private sealed record Constant(bool Value) : Condition
    {
        public override Condition Negate() => Value ? False : True;

        public override string Format() => Value ? "true" : "false";
    }

    private sealed record Atom(string Expression, bool Negated) : Condition
    {
        public override Condition Negate() => this with { Negated = !Negated };

        public override string Format() => Negated ? "!" + Expression : Expression;
    }

    private sealed record Comparison(string Left, string Right, bool Negated) : Condition
    {
        public override Condition Negate() => this with { Negated = !Negated };

        public override string Format() => $"{Left} {(Negated ? "!=" : "==")} {Right}";
    }

    private sealed record Match(string Value, EquatableArray<string> Patterns, bool Negated) : Condition
    {
        public override Condition Negate() => this with { Negated = !Negated };

        public override string Format()
        {
            string patterns = string.Join(" or" + Layout.Fill, Patterns);
            return !Negated ? $"{Value} is {patterns}" : Patterns.Count == 1 ? $"{Value} is not {patterns}" : $"{Value} is not ({patterns})";
        }
    }

    private sealed record Junction(EquatableArray<Condition> Operands, bool IsAny) : Condition
    {
        public override IEnumerable<Condition> Conjuncts => IsAny ? [this] : Operands;

        public override Condition Negate() => new Junction([.. Operands.Select(operand => operand.Negate())], !IsAny);

        public override string Format() => string.Join(Layout.Fill + (IsAny ? "|| " : "&& "), Operands.Select(operand => operand.FormatOperand()));

        public override string FormatOperand() => $"({Format()})";
    }
}
