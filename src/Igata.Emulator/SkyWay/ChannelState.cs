using Igata.SkyWay;

namespace Igata.Emulator.SkyWay;

/// <summary>A channel with its members, publications and subscriptions, each in the order in which they were added.</summary>
internal sealed class ChannelState(Guid appId, NewChannel channel)
{
    private readonly List<Member> _members = [];
    private readonly List<Publication> _publications = [];
    private readonly List<Subscription> _subscriptions = [];

    public Guid AppId { get; } = appId;

    public NewChannel Summary { get; } = channel;

    public Guid Id => Summary.Id;

    public int Size => _members.Count + _publications.Count + _subscriptions.Count;

    public Channel Description => new()
    {
        Id = Summary.Id,
        Name = Summary.Name,
        Members = _members.ToArray(),
        Publications = _publications.ToArray(),
        Subscriptions = _subscriptions.ToArray(),
        Metadata = Summary.Metadata,
    };

    public void Add(Member member)
    {
        RejectIf(_members.Exists(other => other.Id == member.Id), $"Member '{member.Id}' exists already.");
        RejectIf(member.Name is not null && _members.Exists(other => other.Name == member.Name), $"A member with the name '{member.Name}' exists already.");
        _members.Add(member);
    }

    public void Add(Publication publication)
    {
        RejectIf(_publications.Exists(other => other.Id == publication.Id), $"Publication '{publication.Id}' exists already.");
        _publications.Add(publication);
    }

    public void Add(Subscription subscription)
    {
        RejectIf(_subscriptions.Exists(other => other.Id == subscription.Id), $"Subscription '{subscription.Id}' exists already.");
        _subscriptions.Add(subscription);
    }

    public Member GetMember(Guid id) => _members.Find(member => member.Id == id) ?? throw new ArgumentException($"Channel '{Id}' has no member '{id}'.");

    public Publication GetPublication(Guid id) =>
        _publications.Find(publication => publication.Id == id) ?? throw new ArgumentException($"Channel '{Id}' has no publication '{id}'.");

    /// <summary>Removes a member with its publications and subscriptions.</summary>
    public bool RemoveMember(Guid id)
    {
        foreach (Publication publication in _publications.FindAll(publication => publication.PublisherId == id))
        {
            RemovePublication(publication.Id);
        }

        _subscriptions.RemoveAll(subscription => subscription.SubscriberId == id.ToString());
        return _members.RemoveAll(member => member.Id == id) > 0;
    }

    /// <summary>Removes a publication and the subscriptions to it.</summary>
    public bool RemovePublication(Guid id)
    {
        _subscriptions.RemoveAll(subscription => subscription.PublicationId == id);
        return _publications.RemoveAll(publication => publication.Id == id) > 0;
    }

    private static void RejectIf(bool isInvalid, string message)
    {
        if (isInvalid)
        {
            throw new InvalidOperationException(message);
        }
    }
}
