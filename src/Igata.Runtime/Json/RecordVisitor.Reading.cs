using System.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public ref partial struct RecordVisitor
{
    /// <summary>Reads an object at the position of the reader into an empty record.</summary>
    /// <remarks>Members in the order of the record are read in one pass. Of any other order, each pass reads a part that is in this order.</remarks>
    internal void Read(ITableRecord record)
    {
        _start = _position = Reader.Position;
        Reader.PushDepth(_start);
        record.Visit(record, ref this);
        if (!JsonParsing.TryReadObjectEnd(Reader.Json, ref _position, ref _separator, ref Reader))
        {
            _action = RecordAction.ReadByName;
            FindNext();
            while (_pending >= 0)
            {
                Restart(record);
            }
        }

        if ((_table.Required & ~_seen) != 0)
        {
            _action = RecordAction.Fill;
            Restart(record);
        }

        if (_presence != 0 || !_unknown.IsEmpty)
        {
            _action = RecordAction.Complete;
            Restart(record);
        }

        Reader.PopDepth();
        Reader.Position = _position;
    }

    private void Restart(ITableRecord record)
    {
        _next = 0;
        record.Visit(record, ref this);
    }

    private void ReadInOrder<T>(ref T field, ValueCodec<T>? codec)
    {
        RecordMember member = _table.Members[_next++];
        if (member.Literal is not { } name || _misses > _table.MaxMisses)
        {
            return;
        }

        ReadOnlySpan<byte> json = Reader.Json;
        if (!JsonParsing.TryReadName(json, ref _position, ref _separator, name, ref Reader))
        {
            _misses++;
        }
        else if (member.PreservesNull && JsonParsing.IsNull(json, _position))
        {
            _position = JsonParsing.CaptureNull(json, _position, name, ref _unknown);
        }
        else
        {
            ReadValue(ref field, codec, member);
        }
    }

    private void ReadByName<T>(ref T field, ValueCodec<T>? codec)
    {
        RecordMember member = _table.Members[_next++];
        if (member.Literal is null || member.Index != _pending)
        {
            return;
        }

        if (member.PreservesNull && _nulls.TryReadNull(Reader.Json, ref _position, member.Index, member.Key, ref Reader, ref _unknown))
        {
            field = default!;
            _presence &= ~member.PresentBit;
        }
        else
        {
            ReadValue(ref field, codec, member);
        }

        FindNext();
    }

    private void ReadValue<T>(ref T field, ValueCodec<T>? codec, RecordMember member)
    {
        field = codec!.Read(Reader.Json, ref _position, ref Reader);
        _seen |= 1UL << member.Index;
        _presence |= member.PresentBit;
    }

    /// <summary>Reads the names up to the next one that the record has. Other members are preserved.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FindNext()
    {
        int position = _position;
        while (JsonParsing.TryReadNextName(Reader.Json, _start, ref position, ref Reader, out ReadOnlySpan<byte> name))
        {
            _pending = _table.Index.Find(name, _pending + 1);
            if (_pending >= 0)
            {
                _position = position;
                return;
            }

            JsonParsing.CaptureUnknownMember(Reader.Json, ref position, ref Reader, ref _unknown);
        }

        (_position, _pending) = (position, -1);
    }

    private void Fill<T>(ref T field, ValueCodec<T>? codec)
    {
        RecordMember member = _table.Members[_next++];
        if (member.Presence is not MemberPresence.Always || member.Name is not { } name || (_seen & (1UL << member.Index)) != 0)
        {
            return;
        }

        if (Reader.Filled is null)
        {
            throw JsonParsing.CreateMissingMemberException(_start, name);
        }

        Reader.Filled.Add(_table.Name, name);
        field = codec!.CreateEmptyValue(_start, ref Reader, name);
        _presence |= member.FilledBit;
    }
}
