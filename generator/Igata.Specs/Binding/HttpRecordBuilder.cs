using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>The members of a record of REST, which come from several places, as meant and as written.</summary>
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

    /// <summary>Adds a member, or finds it among those that another answer has too.</summary>
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

    /// <summary>Takes the record in with its members as they are after all answers were seen.</summary>
    public DefinedType AddRecord(EquatableArray<Field> fields, NamingScope scope, ShapeBuilder shapes) =>
        shapes.AddRecord(fields, new FieldsSpec(_fieldSpecs, scope.Location), [], scope);

    /// <summary>A member that is not written as one: the status, or the body as a whole.</summary>
    public static FieldSpec CreateFieldSpec(BodySpec body, string name) =>
        new(new Located<string>(body.Keyword.Value.TrimEnd('?'), body.Location), body.Optional, new ShapeSpec { Location = body.Location, Type = body.Type, As = new Located<string>(name, body.Location) });
}
