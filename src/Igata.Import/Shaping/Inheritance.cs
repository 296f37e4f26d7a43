using Igata.Import.Model;

namespace Igata.Import.Shaping;

/// <summary>
/// Finds records that others include by <c>allOf</c> and that name a discriminator: wherever such a record is used, one of the others may stand.
/// It becomes a union, and its own members a record of their own that the others include.
/// </summary>
internal static class Inheritance
{
    public static void Resolve(ApiDescription api)
    {
        for (int i = 0; i < api.Types.Count; i++)
        {
            NamedSchema parent = api.Types[i];
            if (parent.Schema is { Discriminator: not null, OneOf.Count: 0, Properties.Count: > 0 })
            {
                NamedSchema[] children = [.. api.Types.Where(other => other != parent && Includes(other.Schema, parent))];
                if (children.Length > 0)
                {
                    api.Types.Insert(i + 1, Split(parent, children));
                    i++;
                }
            }
        }
    }

    private static bool Includes(Schema schema, NamedSchema parent) => schema.AllOf.Exists(part => part.Ref == parent);

    private static NamedSchema Split(NamedSchema parent, NamedSchema[] children)
    {
        Schema members = parent.Schema;
        Discriminator discriminator = members.Discriminator!;
        var own = new NamedSchema(parent.Pointer + "#base", parent.Name + " base") { Schema = members };
        var union = new Schema(members.At) { Description = members.Description };
        foreach (NamedSchema child in children)
        {
            foreach (Schema part in child.Schema.AllOf.Where(part => part.Ref == parent))
            {
                part.Ref = own;
            }

            union.OneOf.Add(new Schema(child.Schema.At) { Ref = child });
        }

        var mapping = discriminator.Mapping.Select(entry => (entry.Value, entry.Schema == parent ? own : entry.Schema)).ToList();
        if (mapping.Exists(entry => entry.Item2 == own))
        {
            union.OneOf.Add(new Schema(members.At) { Ref = own });
        }

        union.Discriminator = discriminator with { Mapping = [.. mapping.Where(entry => entry.Item2 == own || children.Contains(entry.Item2))] };
        members.Discriminator = null;
        parent.Schema = union;
        return own;
    }
}
