using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Collects the members of a REST record, which are written in several sections.</summary>
internal sealed class HttpRecordBuilder
{
    private readonly List<Field> _fields = [];
    private readonly List<FieldSpec> _fieldSpecs = [];

    public IReadOnlyList<Field> Fields => _fields;

    public void Add(Field field, FieldSpec fieldSpec)
    {
        _fields.Add(field);
        _fieldSpecs.Add(fieldSpec);
    }

    public void AddAll(EquatableArray<Field> fields, FieldsSpec? fieldSpec)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            Add(fields[i], fieldSpec!.Fields[i]);
        }
    }

    /// <summary>Adds a member, unless another response has the same one.</summary>
    public void Merge(Field field, FieldSpec fieldSpec)
    {
        int index = _fields.FindIndex(other => other.Location == field.Location && other.Wire == field.Wire && other.Name == field.Name && other.Type == field.Type);
        if (index < 0)
        {
            Add(field, fieldSpec);
        }
        else if (field.Optional)
        {
            _fields[index] = _fields[index] with { Optional = true };
        }
    }

    public DefinedType AddRecord(NamingScope scope, IReadOnlyList<RuleSpec> rules, ShapeBuilder shapes) =>
        shapes.AddRecord(_fields.ToEquatableArray(), new FieldsSpec(_fieldSpecs, scope.Location), rules, scope);

    /// <summary>Declares the record with these members.</summary>
    public DefinedType AddRecord(EquatableArray<Field> fields, NamingScope scope, ShapeBuilder shapes) =>
        shapes.AddRecord(fields, new FieldsSpec(_fieldSpecs, scope.Location), [], scope);

    /// <summary>Creates the description of a member for a body as a whole, which the spec does not write as a member.</summary>
    public static FieldSpec CreateFieldSpec(BodySpec body, string name) =>
        new(new Located<string>(body.Keyword.Value.TrimEnd('?'), body.Location), body.Optional, new ShapeSpec { Location = body.Location, Type = body.Type, As = new Located<string>(name, body.Location) });
}
