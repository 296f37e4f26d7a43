using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>The members of a record of REST, which come from several places, as meant and as written.</summary>
internal sealed class RecordParts
{
    private readonly List<Field> _fields = [];
    private readonly List<FieldSpec> _written = [];

    public IReadOnlyList<Field> Fields => _fields;

    public void Add(Field field, FieldSpec written)
    {
        _fields.Add(field);
        _written.Add(written);
    }

    public void AddAll(EquatableArray<Field> fields, FieldsSpec? written)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            Add(fields[i], written!.Fields[i]);
        }
    }

    /// <summary>Adds a member, or finds it among those that another answer has too.</summary>
    public void Merge(Field field, FieldSpec written)
    {
        int known = _fields.FindIndex(other => other.In == field.In && other.Wire == field.Wire && other.Name == field.Name && other.Type == field.Type);
        if (known < 0)
        {
            Add(field, written);
        }
        else if (field.Optional)
        {
            _fields[known] = _fields[known] with { Optional = true };
        }
    }

    public DefinedType Take(Home home, IReadOnlyList<RuleSpec> rules, ShapeBuilder shapes) =>
        shapes.TakeRecord(_fields.ToEquatableArray(), new FieldsSpec(_written, home.Place), rules, home);

    /// <summary>Takes the record in with its members as they are after all answers were seen.</summary>
    public DefinedType Take(EquatableArray<Field> fields, Home home, ShapeBuilder shapes) =>
        shapes.TakeRecord(fields, new FieldsSpec(_written, home.Place), [], home);

    /// <summary>A member that is not written as one: the status, or the body as a whole.</summary>
    public static FieldSpec Written(BodySpec body, string name) =>
        new(new Located<string>(body.Keyword.Value.TrimEnd('?'), body.Place), body.Optional, new ShapeSpec { Place = body.Place, Type = body.Type, As = new Located<string>(name, body.Place) });
}
