using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Binds shapes to types; a type that is written in place is named by its scope.</summary>
internal sealed class ShapeBuilder
{
    private readonly BoundSpec _boundSpec;
    private readonly TypeResolver _resolver;
    private readonly InheritedDocs _inheritedDocs;
    private readonly IncludeResolver _includes;
    private readonly Action<FlattenedUnion, NamingScope> _addUnion;

    public ShapeBuilder(BoundSpec boundSpec)
    {
        _boundSpec = boundSpec;
        _resolver = new TypeResolver(boundSpec);
        _inheritedDocs = new InheritedDocs(boundSpec);
        _includes = new IncludeResolver(boundSpec);
        _addUnion = AddUnion;
    }

    public void Declare(TypeSpec type)
    {
        var scope = new NamingScope(NamingScope.GetTypeName(type), null, type.File, type.Name.Location)
        {
            Docs = type.Shape.Docs,
            Lifecycle = Replacements.ResolveType(type.Shape.Lifecycle, _boundSpec),
            DeclareUnion = _addUnion,
            IsInlined = !type.Shape.DefinesType &&
                !(type.Shape.Type is UnionExpr union && UnionFlattener.Flatten(union, _boundSpec).IsUnion),
        };
        BindShape(type.Shape, scope, null, FieldLocation.Member);
    }

    /// <summary>Binds a request, a response or a body.</summary>
    public TypeRef BindBody(BodySpec body, NamingScope scope, IReadOnlyList<RuleSpec> rules)
    {
        TypeRef type = body.Fields is { } fields ? AddRecord(BindFields(fields, scope, FieldLocation.Member), fields, rules, scope)
            : body.Type is { } expr ? _resolver.Resolve(expr, scope with { DeclareUnion = _addUnion })
            : TypeRefExtensions.Unknown;
        if (body.ItemShape is { } item)
        {
            type = TypeResolver.Apply(item, type);
            _boundSpec.Shapes.Add(new BoundShape(item, type, null, FieldLocation.Member));
        }

        _boundSpec.Bodies.Add(new BoundBody(body, type) { Nesting = FindMapNesting(type, scope) });
        return type;
    }

    /// <summary>Registers a body whose members are part of a larger record.</summary>
    public void BindBody(BodySpec body) => _boundSpec.Bodies.Add(new BoundBody(body, TypeRefExtensions.Unknown));

    /// <summary>Binds members, in order.</summary>
    public EquatableArray<Field> BindFields(FieldsSpec? spec, NamingScope scope, FieldLocation location)
    {
        if (spec is null || spec.Fields.Count == 0)
        {
            return default;
        }

        var fields = new Field[spec.Fields.Count];
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = BindField(spec.Fields[i], spec, scope, location);
        }

        return EquatableArray.TakeOver(fields);
    }

    /// <summary>Declares a record that is derived from another.</summary>
    public TypeRef AddImplicitType(RecordDef record, SourceLocation location)
    {
        _boundSpec.AddType(record);
        _boundSpec.Records.Add(new BoundRecord(record, new FieldsSpec([], location), [], location));
        return new DefinedType(record.Name);
    }

    public DefinedType AddRecord(EquatableArray<Field> fields, FieldsSpec spec, IReadOnlyList<RuleSpec> rules, NamingScope scope)
    {
        var record = new RecordDef
        {
            Name = scope.Name,
            Owner = scope.Owner,
            File = scope.File.Path,
            Docs = scope.Docs,
            Lifecycle = scope.Lifecycle,
            Fields = fields,
            Rules = RulesBuilder.Build(rules),
            Positional = spec.Positional,
            IsTuple = spec.IsTuple,
        };
        _boundSpec.AddType(record);
        _boundSpec.Records.Add(new BoundRecord(record, spec, rules, scope.Location));
        return new DefinedType(scope.Name);
    }

    private DefinedType AddRecord(ShapeSpec shape, NamingScope scope)
    {
        IncludedMembers members = _includes.Resolve(shape);
        return AddRecord(BindFields(members.Fields, scope, FieldLocation.Member), members.Fields, members.Rules, scope);
    }

    /// <summary>Returns how the values of a form that is a map are nested; null if they are texts.</summary>
    public Nesting? FindMapNesting(TypeRef type, NamingScope scope) => type is MapType map && !TextTypes.IsText(map.Item, _boundSpec) ? scope.Nesting : null;

    private Nesting? FindNesting(ShapeSpec shape, TypeRef type, FieldLocation location, NamingScope scope) =>
        shape.JoinedBy is null && TextTypes.CanBeNested(type, location, _boundSpec) ? shape.Nesting?.Value ?? scope.Nesting : null;

    private Field BindField(FieldSpec field, FieldsSpec siblings, NamingScope scope, FieldLocation location)
    {
        string name = field.Shape.As?.Value ?? (field.IsFamily ? CSharpName.CreateForFamily(field.Wire.Value) : CSharpName.Create(field.Wire.Value));
        NamingScope inner = scope.CreateChild(name, field.Wire.Location, field.Shape.Docs, _addUnion);
        TypeRef type = BindShape(field.Shape, inner, field, location);
        FieldDirection direction = field.Shape.ReadOnly?.Value == true ? FieldDirection.ReadOnly : field.Shape.WriteOnly?.Value == true ? FieldDirection.WriteOnly : FieldDirection.Both;
        return new Field
        {
            Wire = field.Wire.Value,
            Name = name,
            Type = type,
            // A flag is present or absent, a member of one direction is absent in the other, and a family needs no member.
            Optional = field.Optional || field.IsFamily || direction is not FieldDirection.Both || type is ScalarType { Kind: ScalarKind.Flag },
            Direction = direction,
            IsAlwaysInDirection = direction is not FieldDirection.Both && !field.Optional,
            Location = location,
            IsFamily = field.IsFamily,
            JoinedBy = field.Shape.JoinedBy?.Value,
            Nesting = field.IsFamily ? null : FindNesting(field.Shape, type, location, scope),
            Media = field.Shape.Media.Count == 0 ? default : field.Shape.Media.Select(media => media.Value).ToEquatableArray(),
            IdempotencyToken = field.Shape.IdempotencyToken?.Value ?? false,
            Default = field.Shape.Default is { } defaultValue ? CanonicalJson.Format(defaultValue) : null,
            Unit = field.Shape.Unit ?? _inheritedDocs.GetUnit(field.Shape),
            Docs = _inheritedDocs.GetDocs(field.Shape),
            Lifecycle = Replacements.ResolveField(field.Shape.Lifecycle, siblings),
        };
    }

    private TypeRef BindShape(ShapeSpec shape, NamingScope scope, FieldSpec? field, FieldLocation location)
    {
        TypeRef type = shape switch
        {
            { DefinesRecord: true } => TypeResolver.Apply(shape, AddRecord(shape, scope)),
            { Enum: { } values } => TypeResolver.Apply(shape, AddEnum(values, shape.Type, scope)),
            { Tuple: { } tuple } => TypeResolver.Apply(shape, AddTuple(tuple, shape.Items, scope)),
            { Views: { } views } => TypeResolver.Apply(shape, AddViews(views, scope)),
            { Cases: { } cases } => TypeResolver.Apply(shape, AddUnionWithCases(cases, shape, scope)),
            { Type: { } expr } => TypeResolver.Apply(shape, _resolver.Resolve(expr, scope)),
            { Const: { } value } => TypeResolver.Apply(shape, TypeResolver.GetConstType(value.Scalar)),
            _ => TypeRefExtensions.Unknown,
        };
        type = location is FieldLocation.Member && field is not { IsFamily: true } ? type : TypeRefExtensions.WithSecretItems(type);
        _boundSpec.Shapes.Add(new BoundShape(shape, type, field, location) { Nesting = field is { IsFamily: true } ? null : FindNesting(shape, type, location, scope) });
        return type;
    }

    private DefinedType AddEnum(EnumSpec spec, TypeExpr? valueType, NamingScope scope)
    {
        var enumDef = new EnumDef
        {
            Name = scope.Name,
            Owner = scope.Owner,
            File = scope.File.Path,
            Docs = scope.Docs,
            Lifecycle = scope.Lifecycle,
            ValueKind = valueType is ScalarExpr scalar && scalar.Kind.GetInfo().CanBeEnum ? scalar.Kind : ScalarKind.String,
            Values = spec.Values.Select(value => BuildValue(value, spec)).ToEquatableArray(),
        };
        _boundSpec.AddType(enumDef);
        _boundSpec.Enums.Add(new BoundEnum(enumDef, spec, scope.Location));
        return new DefinedType(scope.Name);
    }

    private static EnumValue BuildValue(EnumValueSpec value, EnumSpec enumDef) => new()
    {
        Wire = value.Value.Scalar.Text,
        Name = value.As?.Value ?? CSharpName.Create(value.Value.Scalar.Text),
        Docs = value.Docs,
        Lifecycle = Replacements.ResolveValue(value.Lifecycle, enumDef),
    };

    private void AddUnion(FlattenedUnion terms, NamingScope scope)
    {
        string[] names = UnionCaseNames.Distinguish(scope.Name, terms.Cases.Select(term => term.Name));
        var cases = terms.Cases.Select((term, i) => new UnionCase(names[i], TypeRefExtensions.Unwrap(_resolver.Resolve(term.Expr, scope))));
        var union = new UnionDef
        {
            Name = scope.Name,
            Owner = scope.Owner,
            File = scope.File.Path,
            Docs = scope.Docs,
            Lifecycle = scope.Lifecycle,
            Cases = cases.ToEquatableArray(),
        };
        _boundSpec.AddType(union);
        _boundSpec.Unions.Add(new BoundUnion(union, terms, scope.Location));
    }

    private DefinedType AddUnionWithCases(FieldsSpec spec, ShapeSpec shape, NamingScope scope)
    {
        Located<string>? discriminator = shape.Discriminator;
        EquatableArray<Field> cases = BindFields(spec, scope, FieldLocation.Member);
        var union = new UnionDef
        {
            Name = scope.Name,
            Owner = scope.Owner,
            File = scope.File.Path,
            Docs = scope.Docs,
            Lifecycle = scope.Lifecycle,
            Form = discriminator is null ? UnionForm.ByKey : UnionForm.ByMember,
            Discriminator = discriminator?.Value,
            DiscriminatorKind = discriminator is not null && shape.Type is ScalarExpr { Kind: ScalarKind.Int or ScalarKind.Boolean } kind ? kind.Kind : ScalarKind.String,
            Cases = cases.Select(unionCase => new UnionCase(unionCase.Name, TypeRefExtensions.Unwrap(unionCase.Type)) { Wire = unionCase.Wire }).ToEquatableArray(),
        };
        _boundSpec.AddType(union);
        _boundSpec.Cases.Add(new BoundCases(union, spec, cases.Select(unionCase => unionCase.Type).ToEquatableArray(), discriminator, scope.Location));
        return new DefinedType(scope.Name);
    }

    private DefinedType AddTuple(FieldsSpec spec, TypeExpr? items, NamingScope scope)
    {
        if (items is null)
        {
            return AddRecord(BindFields(spec, scope, FieldLocation.Member), spec, [], scope);
        }

        var rest = new FieldSpec(new Located<string>("items", items.Location), false, new ShapeSpec { Location = items.Location, Type = new ListExpr(items, Distinct: false, items.Location) });
        FieldsSpec all = spec with { Fields = [.. spec.Fields, rest] };
        EquatableArray<Field> fields = BindFields(all, scope, FieldLocation.Member);
        return AddRecord([.. fields.Take(fields.Count - 1), fields[fields.Count - 1] with { IsRest = true }], all, [], scope);
    }

    /// <summary>Declares the record of any number of parameters by position.</summary>
    public DefinedType AddPositions(ListType list, SourceLocation location, NamingScope scope)
    {
        var items = new FieldSpec(new Located<string>("items", location), false, new ShapeSpec { Location = location });
        var field = new Field { Wire = "items", Name = "Items", Type = list, IsRest = true };
        return AddRecord([field], new FieldsSpec([items], location) { Positional = true }, [], scope);
    }

    private DefinedType AddViews(FieldsSpec spec, NamingScope scope)
    {
        EquatableArray<Field> views = BindFields(spec, scope, FieldLocation.Member);
        var union = new UnionDef
        {
            Name = scope.Name,
            Owner = scope.Owner,
            File = scope.File.Path,
            Docs = scope.Docs,
            Lifecycle = scope.Lifecycle,
            Form = UnionForm.Views,
            Cases = views.Select(view => new UnionCase(view.Name, TypeRefExtensions.Unwrap(view.Type)) { Wire = view.Wire }).ToEquatableArray(),
        };
        _boundSpec.AddType(union);
        _boundSpec.Cases.Add(new BoundCases(union, spec, views.Select(view => view.Type).ToEquatableArray(), null, scope.Location));
        return new DefinedType(scope.Name);
    }
}
