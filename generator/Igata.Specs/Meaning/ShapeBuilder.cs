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
            Dissolves = !type.Shape.Defines &&
                !(type.Shape.Type is UnionExpr union && UnionSpreader.Spread(union, _draft).IsUnion),
        };
        Shape(type.Shape, home, null, FieldIn.Member);
    }

    /// <summary>The type of what is sent or comes back as a whole.</summary>
    public TypeRef Body(BodySpec body, Home home, IReadOnlyList<RuleSpec> rules)
    {
        TypeRef type = body.Fields is { } fields ? TakeRecord(Fields(fields, home, FieldIn.Member), fields, rules, home)
            : body.Type is { } expr ? _resolver.Resolve(expr, home with { TakeIn = TakeUnion })
            : TypeRefs.Unknown;
        _draft.Bodies.Add(new DraftBody(body, type));
        return type;
    }

    /// <summary>Remembers a body whose members stand in a record with others.</summary>
    public void Body(BodySpec body) => _draft.Bodies.Add(new DraftBody(body, TypeRefs.Unknown));

    /// <summary>Members as meant, in their order.</summary>
    public EquatableArray<Field> Fields(FieldsSpec? spec, Home home, FieldIn place) =>
        (spec?.Fields ?? []).Select(field => Field(field, spec!, home, place)).ToEquatableArray();

    /// <summary>Takes in a record that is not written but follows from another.</summary>
    public TypeRef TakeDerived(RecordDef record, Place place)
    {
        Take(record);
        _draft.Records.Add(new DraftRecord(record, new FieldsSpec([], place), [], place));
        return new DefinedType(record.Name);
    }

    public DefinedType TakeRecord(EquatableArray<Field> fields, FieldsSpec spec, IReadOnlyList<RuleSpec> rules, Home home)
    {
        var record = new RecordDef
        {
            Name = home.Name,
            Owner = home.Owner,
            File = home.File.Path,
            Docs = home.Docs,
            Life = home.Life,
            Fields = fields,
            Rules = RulesBuilder.Build(rules),
            Positional = spec.Positional,
        };
        Take(record);
        _draft.Records.Add(new DraftRecord(record, spec, rules, home.Place));
        return new DefinedType(home.Name);
    }

    private Field Field(FieldSpec field, FieldsSpec siblings, Home home, FieldIn place)
    {
        string name = field.Shape.As?.Value ?? CSharpName.Of(field.Wire.Value);
        Home inner = home.Inner(name, field.Wire.Place) with { Docs = field.Shape.Docs, TakeIn = TakeUnion };
        TypeRef type = Shape(field.Shape, inner, field, place);
        return new Field
        {
            Wire = field.Wire.Value,
            Name = name,
            Type = type,
            // A flag is there or it is not.
            Optional = field.Optional || type is ScalarType { Kind: ScalarKind.Flag },
            In = place,
            JoinedBy = field.Shape.JoinedBy?.Value,
            Media = field.Shape.Media.Select(media => media.Value).ToEquatableArray(),
            IdempotencyToken = field.Shape.IdempotencyToken?.Value ?? false,
            Default = field.Shape.Default is { } assumed ? CompactJson.Of(assumed) : null,
            Unit = field.Shape.Unit ?? _lent.Unit(field.Shape),
            Docs = _lent.Docs(field.Shape),
            Life = Successors.OfField(field.Shape.Life, siblings),
        };
    }

    private TypeRef Shape(ShapeSpec shape, Home home, FieldSpec? field, FieldIn place)
    {
        TypeRef type = shape switch
        {
            { Fields: { } fields } => TakeRecord(Fields(fields, home, FieldIn.Member), fields, shape.Rules, home),
            { Enum: { } values } => TakeEnum(values, shape.Type, home),
            { Cases: { } cases } => TakeCases(cases, shape.Discriminator, home),
            { Type: { } expr } => TypeResolver.Apply(shape, _resolver.Resolve(expr, home)),
            { Const: { } value } => TypeResolver.Apply(shape, TypeResolver.OfConst(value.Scalar)),
            _ => TypeRefs.Unknown,
        };
        _draft.Shapes.Add(new DraftShape(shape, type, field, place));
        return type;
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

    private DefinedType TakeCases(FieldsSpec spec, Located<string>? discriminator, Home home)
    {
        EquatableArray<Field> cases = Fields(spec, home, FieldIn.Member);
        var union = new UnionDef
        {
            Name = home.Name,
            Owner = home.Owner,
            File = home.File.Path,
            Docs = home.Docs,
            Life = home.Life,
            Form = discriminator is null ? UnionForm.ByKey : UnionForm.ByMember,
            Discriminator = discriminator?.Value,
            Cases = cases.Select(choice => new UnionCase(choice.Name, TypeRefs.Core(choice.Type)) { Wire = choice.Wire }).ToEquatableArray(),
        };
        Take(union);
        _draft.Cases.Add(new DraftCases(union, spec, cases.Select(choice => choice.Type).ToEquatableArray(), discriminator, home.Place));
        return new DefinedType(home.Name);
    }

    private void Take(TypeDef type)
    {
        if (!_draft.Types.ContainsKey(type.Name))
        {
            _draft.Types.Add(type.Name, type);
        }
    }
}
