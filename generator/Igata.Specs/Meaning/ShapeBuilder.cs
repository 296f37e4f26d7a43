using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>Shapes to types; what is written in place is taken in under the name of its home.</summary>
internal sealed class ShapeBuilder
{
    private readonly Draft _draft;
    private readonly TypeResolver _resolver;
    private readonly LentWords _lent;

    public ShapeBuilder(Draft draft)
    {
        _draft = draft;
        _resolver = new TypeResolver(draft);
        _lent = new LentWords(draft);
    }

    public void Declare(TypeSpec type)
    {
        var home = new Home(Home.NameOf(type), null, type.File, type.Name.Place)
        {
            Docs = type.Shape.Docs,
            Life = Successors.OfType(type.Shape.Life, _draft),
            TakeIn = TakeUnion,
            Dissolves = type.Shape is { Fields: null, Enum: null } &&
                !(type.Shape.Type is UnionExpr union && UnionSpreader.Spread(union, _draft).IsUnion),
        };
        Shape(type.Shape, home, null);
    }

    /// <summary>The type of what a method sends or gets back.</summary>
    public TypeRef Body(BodySpec body, Home home, IReadOnlyList<RuleSpec> rules) =>
        body.Fields is { } fields ? TakeRecord(fields, rules, home)
        : body.Type is { } type ? _resolver.Resolve(type, home with { TakeIn = TakeUnion })
        : TypeRefs.Unknown;

    /// <summary>Takes in a record that is not written but follows from another.</summary>
    public TypeRef TakeDerived(RecordDef record, Place place)
    {
        Take(record);
        _draft.Records.Add(new DraftRecord(record, new FieldsSpec([], place), [], place));
        return new DefinedType(record.Name);
    }

    private TypeRef Shape(ShapeSpec shape, Home home, FieldSpec? field)
    {
        TypeRef type = shape switch
        {
            { Fields: { } fields } => TakeRecord(fields, shape.Rules, home),
            { Enum: { } values } => TakeEnum(values, shape.Type, home),
            { Type: { } expr } => TypeResolver.Apply(shape, _resolver.Resolve(expr, home)),
            { Const: { } value } => TypeResolver.Apply(shape, TypeResolver.OfConst(value.Scalar)),
            _ => TypeRefs.Unknown,
        };
        _draft.Shapes.Add(new DraftShape(shape, type, field));
        return type;
    }

    private DefinedType TakeRecord(FieldsSpec spec, IReadOnlyList<RuleSpec> rules, Home home)
    {
        var fields = new List<Field>();
        foreach (FieldSpec field in spec.Fields)
        {
            string name = field.Shape.As?.Value ?? CSharpName.Of(field.Wire.Value);
            Home inner = home.Inner(name, field.Wire.Place) with { Docs = field.Shape.Docs, TakeIn = TakeUnion };
            TypeRef type = Shape(field.Shape, inner, field);
            fields.Add(new Field
            {
                Wire = field.Wire.Value,
                Name = name,
                Type = type,
                Optional = field.Optional,
                Default = field.Shape.Default is { } assumed ? CompactJson.Of(assumed) : null,
                Unit = field.Shape.Unit ?? _lent.Unit(field.Shape),
                Docs = _lent.Docs(field.Shape),
                Life = Successors.OfField(field.Shape.Life, spec),
            });
        }

        var record = new RecordDef
        {
            Name = home.Name,
            Owner = home.Owner,
            File = home.File.Path,
            Docs = home.Docs,
            Life = home.Life,
            Fields = fields.ToEquatableArray(),
            Rules = RulesBuilder.Build(rules),
        };
        Take(record);
        _draft.Records.Add(new DraftRecord(record, spec, rules, home.Place));
        return new DefinedType(home.Name);
    }

    private DefinedType TakeEnum(EnumSpec spec, TypeExpr? of, Home home)
    {
        var set = new EnumDef
        {
            Name = home.Name,
            Owner = home.Owner,
            File = home.File.Path,
            Docs = home.Docs,
            Life = home.Life,
            Of = of is ScalarExpr { Kind: ScalarKind.Int or ScalarKind.Long } number ? number.Kind : ScalarKind.String,
            Values = spec.Values.Select(value => Value(value, spec)).ToEquatableArray(),
        };
        Take(set);
        _draft.Enums.Add(new DraftEnum(set, spec, home.Place));
        return new DefinedType(home.Name);
    }

    private static EnumValue Value(EnumValueSpec value, EnumSpec set) => new()
    {
        Wire = value.Value.Scalar.Text,
        Name = value.As?.Value ?? CSharpName.Of(value.Value.Scalar.Text),
        Docs = value.Docs,
        Life = Successors.OfValue(value.Life, set),
    };

    private void TakeUnion(UnionTerms terms, Home home)
    {
        var cases = terms.Cases.Select(term => new UnionCase(term.Name, TypeRefs.Core(_resolver.Resolve(term.Expr, home))));
        var union = new UnionDef
        {
            Name = home.Name,
            Owner = home.Owner,
            File = home.File.Path,
            Docs = home.Docs,
            Life = home.Life,
            Cases = cases.ToEquatableArray(),
        };
        Take(union);
        _draft.Unions.Add(new DraftUnion(union, terms, home.Place));
    }

    private void Take(TypeDef type)
    {
        if (!_draft.Types.ContainsKey(type.Name))
        {
            _draft.Types.Add(type.Name, type);
        }
    }
}
