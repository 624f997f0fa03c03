"""Words for groups of people. On the open web they stand among angry words; a mail must not read cold for them."""

from app.text.formulas import word_set

IDENTITIES = word_set("""
    man men woman women male males female females boy boys girl girls guy guys lady ladies wife wives husband husbands
    mother mothers mom moms father fathers dad dads gay gays lesbian lesbians bisexual trans transgender queer
    black blacks white whites asian asians african africans arab arabs latino latinos hispanic hispanics native
    indian indians chinese japanese korean koreans mexican mexicans american americans canadian canadians british
    english german germans french russian russians european europeans polish italian italians spanish turkish
    jew jews jewish muslim muslims islam islamic christian christians catholic catholics hindu hindus buddhist atheist
    atheists religion religious church god jesus immigrant immigrants refugee refugees foreigner foreigners
    disabled autistic autism deaf blind wheelchair old young elderly boomer boomers millennial millennials kid kids
    republican republicans democrat democrats liberal liberals conservative conservatives trump obama communist
    socialist feminist feminists feminism homeless fat pregnant racial
""")
